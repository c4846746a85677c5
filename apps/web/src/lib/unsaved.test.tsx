import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { QueryClientProvider, useMutation } from '@tanstack/react-query';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { pageBelongsTo, pageIsNobodys } from './page-person.ts';
import { createQueryClient } from './query-client.ts';
import { followTyping } from './typed.ts';
import { watchUnload } from './unsaved.ts';
import { useTurns } from './use-turns.ts';

const client = createQueryClient({ onSignedOut: () => undefined, onProblem: () => undefined });
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);

let stopFollowing: () => void;
beforeEach(() => {
  pageBelongsTo('mara');
  stopFollowing = followTyping(watchUnload);
});
afterEach(() => {
  stopFollowing();
  pageIsNobodys();
});

/** Whether the browser would ask before the page is closed or loaded anew. */
function isAskedBeforeUnload(): boolean {
  const unload = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(unload);
  return unload.defaultPrevented;
}

function deferred() {
  let settle: (how: 'saved' | 'refused') => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    settle = (how) => (how === 'saved' ? resolve() : reject(new Error('refused')));
  });
  return { promise, settle };
}

it.each(['saved', 'refused'] as const)(
  'asks before the page goes while a change is on its way, until it is %s',
  async (how) => {
    const { promise, settle } = deferred();
    const { result } = renderHook(() => useMutation({ mutationFn: () => promise }), { wrapper });
    expect(isAskedBeforeUnload()).toBe(false);

    act(() => result.current.mutate());
    expect(isAskedBeforeUnload()).toBe(true);

    settle(how);
    await waitFor(() => expect(isAskedBeforeUnload()).toBe(false));
  },
);

it('asks while an edit waits for its turn, until the last one is sent', async () => {
  const [first, second] = [deferred(), deferred()];
  const { result } = renderHook(() => useTurns(), { wrapper });

  void result.current.take(['row'], () => first.promise);
  const last = result.current.take(['row'], () => second.promise);
  first.settle('saved');
  await first.promise;
  expect(isAskedBeforeUnload()).toBe(true);

  second.settle('saved');
  await last;
  await waitFor(() => expect(isAskedBeforeUnload()).toBe(false));
});

it('asks while something stands typed in a form, and no more once it is taken back or gone', async () => {
  const { unmount } = render(
    <form>
      <textarea aria-label="Comment" defaultValue="As it was" />
    </form>,
  );
  const field = screen.getByRole('textbox', { name: 'Comment' });

  await userEvent.type(field, ' and more');
  expect(isAskedBeforeUnload()).toBe(true);

  await userEvent.clear(field);
  await userEvent.type(field, 'As it was');
  expect(isAskedBeforeUnload()).toBe(false);

  await userEvent.type(field, '!');
  unmount();
  expect(isAskedBeforeUnload()).toBe(false);
});

it('does not ask for a search, for what was saved, or where nobody is signed in', async () => {
  render(
    <form>
      <input type="search" aria-label="Search" />
      <input aria-label="Name" />
    </form>,
  );
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search' }), 'access');
  expect(isAskedBeforeUnload()).toBe(false);

  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Harbour');
  const { result } = renderHook(() => useMutation({ mutationFn: (_sent: { name: string }) => Promise.resolve() }), {
    wrapper,
  });
  expect(isAskedBeforeUnload()).toBe(true);
  await act(() => result.current.mutateAsync({ name: 'Harbour' }));
  await waitFor(() => expect(isAskedBeforeUnload()).toBe(false));

  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), ' Quay');
  pageIsNobodys();
  expect(isAskedBeforeUnload()).toBe(false);
});

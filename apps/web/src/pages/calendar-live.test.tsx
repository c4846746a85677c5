import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CalendarEvent } from '@waymark/contracts';
import { agenda, anEntryEvent, calendarBase } from '../test/calendar-entries.ts';
import { fakeApi } from '../test/fake-api.ts';
import { FakeEventSource } from '../test/fake-live.ts';
import { renderApp } from '../test/render.tsx';

beforeEach(() => {
  Object.assign(globalThis, { EventSource: FakeEventSource });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'EventSource');
});

/** Opens the event; `show` is what others make of the calendar meanwhile. */
async function openEvent() {
  let items: CalendarEvent[] = [anEntryEvent];
  fakeApi({ ...calendarBase, 'GET /orgs/:org/calendar/events': () => ({ items, closures: [], conflicts: [] }) });
  renderApp(agenda);
  await userEvent.click(await screen.findByRole('button', { name: /^Access review/ }));
  await waitFor(() => expect(FakeEventSource.open.size).toBe(1));
  FakeEventSource.say({ type: 'ready' });
  const show = (next: CalendarEvent[]) => {
    items = next;
    // Whoever is told so once more has missed something.
    FakeEventSource.say({ type: 'ready' });
  };
  return { card: within(await screen.findByRole('dialog', { name: 'Access review' })), show };
}

it('shows in the open event what others make of it', async () => {
  const { card, show } = await openEvent();

  show([{ ...anEntryEvent, isDone: true }]);

  await card.findByRole('button', { name: 'Not done after all' });
  expect(card.queryByRole('button', { name: 'Mark done' })).not.toBeInTheDocument();
});

it('keeps the open event before whoever reads it, also when its row is gone', async () => {
  const { card, show } = await openEvent();

  show([{ ...anEntryEvent, id: 'event:other', title: 'Board meeting' }]);

  await screen.findByRole('button', { name: /^Board meeting/ });
  expect(card.getByRole('button', { name: 'More actions' })).toBeVisible();
});

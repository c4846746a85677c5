import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';
import { findToast } from '../test/toast.ts';

const { role, ...current } = aMembership({ role: 'owner', name: 'Theirs', version: 7 });
const share = { usedBytes: 91_000_000_000, limitBytes: 100_000_000_000 };
const use = { organisation: share, person: share };
const base = {
  'GET /session': { me: aMe(aMembership({ role })) },
  'GET /orgs/:org/programmes': [],
  'GET /orgs/:org/uploads/use': use,
};
const path = '/o/northwind/settings/organisation';

it('shows both names when somebody was faster, and saves mine over theirs only when told to', async () => {
  const requests = fakeApi({
    ...base,
    'PATCH /orgs/:org': ({ headers, body }: { headers: Headers; body: object }) =>
      headers.get('if-match') === '"7"'
        ? { ...current, ...body, version: 8 }
        : aProblem(412, 'resource.changed_meanwhile', { facts: { current } }),
  });
  renderApp(path);
  const name = await screen.findByLabelText('Name', { selector: 'input' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Mine');

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  const versions = await screen.findByRole('dialog', { name: /changed this/ });
  expect(versions).toHaveTextContent('Theirs');
  expect(versions).toHaveTextContent('Mine');

  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));

  expect(await findToast('The organisation is now called Mine.')).toBeVisible();
  const seen = requests.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers.get('if-match'));
  expect(seen).toEqual(['"1"', '"7"']);
});

it('deletes only when the whole name was typed', async () => {
  fakeApi(base);
  renderApp(path);
  await userEvent.click(await screen.findByRole('button', { name: 'Delete the organisation' }));
  const dialog = await screen.findByRole('dialog', { name: 'Delete Northwind Analytics?' });
  const confirm = within(dialog).getByRole('button', { name: 'Delete everything' });

  await userEvent.type(within(dialog).getByRole('textbox'), 'Northwind');
  expect(confirm).toBeDisabled();

  await userEvent.type(within(dialog).getByRole('textbox'), ' Analytics');
  expect(confirm).toBeEnabled();
});

it('offers nobody to delete a demo, which ends by itself', async () => {
  fakeApi({ ...base, 'GET /session': { me: aMe(aMembership({ role, isDemo: true })) } });
  renderApp(path);

  expect(await screen.findByLabelText('Name', { selector: 'input' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Delete the organisation' })).not.toBeInTheDocument();
});

it('says how much is kept, and to ask for more before all is used', async () => {
  fakeApi(base);
  renderApp(path);

  expect(await screen.findByText(/91 GB of 100 GB used/)).toHaveTextContent(/91\s%: ask the person who runs Waymark/);
  expect(screen.getByRole('progressbar', { name: 'Storage used' })).toHaveAttribute('aria-valuenow', '91');
});

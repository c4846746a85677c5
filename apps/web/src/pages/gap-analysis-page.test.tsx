import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GapItemDetail, GapItemSummary, Readiness } from '@waymark/contracts';
import { aProblem, FakeAnswer, type FakeRequest, fakeApi } from '../test/fake-api.ts';
import { aMe, aMember, aMembership, anId, aProgramme, aProgrammeDetail, aReadiness } from '../test/fixtures.ts';
import { aGapItem, aGapItemRow } from '../test/gap-items.ts';
import { renderApp } from '../test/render.tsx';

const readiness: Readiness = { ...aReadiness(0, 0, 0, 100), on: '2026-11-24', definitionVersion: 1 };
const summary: GapItemSummary = {
  readiness,
  matching: 2,
  byConformity: { not_assessed: 2, conform: 0, improvement: 0, minor: 0, major: 0, not_applicable: 0 },
  groups: [{ id: 'A.5', title: 'A.5 Organizational', count: 2, readiness }],
};
const programme = aProgrammeDetail();
const member = aMember({ id: anId(2), name: 'Ines Halvorsen', email: 'ines@northwind.example' }, 'manager');

type Patch = (request: FakeRequest) => unknown;

function openPage(
  patch: Patch = () => aGapItemRow(15, { conformity: 'minor', version: 5 }),
  search = '',
  item: unknown = aProblem(404, 'resource.not_found'),
  left: readonly object[] = [],
) {
  const whole = (request: FakeRequest) => {
    const answer = patch(request);
    return answer instanceof FakeAnswer ? answer : aGapItem(answer as Partial<GapItemDetail>);
  };
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:id': programme,
    'GET /orgs/:org/members': [member],
    'GET /orgs/:org/programmes/:id/gap-items/summary': summary,
    'GET /orgs/:org/programmes/:id/gap-items': {
      items: [aGapItemRow(15), aGapItemRow(16)],
      nextCursor: null,
      total: null,
    },
    'GET /orgs/:org/programmes/:id/gap-items/:item': item,
    'GET /orgs/:org/comments': { items: [], nextCursor: null, total: null },
    'PATCH /orgs/:org/programmes/:id/gap-items/:item': whole,
    'POST /orgs/:org/programmes/:id/gap-items/bulk': { changed: 2, left },
  });
  renderApp(`/o/northwind/programmes/${anId(3)}/gap-analysis${search}`);
  return requests;
}

const rowOf = async (name: string) => within(await screen.findByRole('row', { name }));

async function chooseConformity(name: string, word: string) {
  const row = await rowOf(name);
  await userEvent.click(row.getByRole('button', { name: /^Conformity of .*: Not assessed\s?, edit$/ }));
  await userEvent.click(await screen.findByRole('option', { name: word }));
}

describe('GapAnalysisPage', () => {
  it('saves a conformity from its cell with the version that was read', async () => {
    const requests = openPage();

    await chooseConformity('A.5.15 Requirement 15', 'Minor');

    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
    const sent = requests.find(({ method }) => method === 'PATCH');
    expect(sent?.body).toEqual({ conformity: 'minor' });
    expect(sent?.headers.get('if-match')).toBe('"4"');
  });

  it('puts the old value back and says why when the server refuses', async () => {
    openPage(() => aProblem(422, 'gap.not_own'));

    await chooseConformity('A.5.15 Requirement 15', 'Minor');

    const row = await rowOf('A.5.15 Requirement 15');
    expect(await row.findByText('Only the owner of this item can do that.')).toBeInTheDocument();
    expect(row.getByText('Not assessed')).toBeInTheDocument();
    expect(row.queryByText('Minor')).not.toBeInTheDocument();
  });

  const mara = { by: { id: anId(9), name: 'Mara Lindqvist' }, at: '2026-11-24T12:41:00.000Z' };
  const meanwhile = (current: object, fields: object = {}) =>
    aProblem(412, 'resource.changed_meanwhile', { facts: { current, last: mara, fields } });
  const patchesIn = (requests: readonly FakeRequest[]) =>
    requests.filter(({ method }) => method === 'PATCH').map(({ headers, body }) => [headers.get('if-match'), body]);
  const oneAfterTheOther = (...answers: unknown[]): Patch => {
    const left = [...answers];
    return () => left.shift();
  };

  it('names who changed the same and when, and saves mine over it only when told so', async () => {
    const theirs = aGapItemRow(15, { conformity: 'conform', version: 9 });
    const requests = openPage(
      oneAfterTheOther(meanwhile(theirs, { conformity: mara }), aGapItemRow(15, { conformity: 'minor', version: 10 })),
    );

    await chooseConformity('A.5.15 Requirement 15', 'Minor');
    const dialog = within(await screen.findByRole('dialog', { name: /^Mara Lindqvist changed this/ }));
    expect(dialog.getByText(/^Mara Lindqvist, /)).toBeInTheDocument();
    expect(dialog.getByText('Conform')).toBeInTheDocument();
    expect(dialog.getByText('Minor')).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Keep mine' }));

    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
    expect(patchesIn(requests)).toEqual([
      ['"4"', { conformity: 'minor' }],
      ['"9"', { conformity: 'minor' }],
    ]);
  });

  it('goes together silently with what somebody else changed of another field', async () => {
    const theirs = aGapItemRow(15, { dueOn: '2027-01-31', version: 9 });
    const both = { ...theirs, conformity: 'minor', version: 10 };
    const requests = openPage(oneAfterTheOther(meanwhile(theirs, { dueOn: mara }), both));

    await chooseConformity('A.5.15 Requirement 15', 'Minor');

    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(patchesIn(requests).at(-1)).toEqual(['"9"', { conformity: 'minor' }]);
    const row = await rowOf('A.5.15 Requirement 15');
    expect(row.getByText(/31 Jan/)).toBeInTheDocument();
    expect(row.getByText('Minor')).toBeInTheDocument();
  });

  it.each([
    ['takes theirs', 'Take theirs'],
    ['closes the question', 'Back to what you typed'],
  ])('shows theirs, and the next edit is of what is shown, where one %s', async (_, button) => {
    const theirs = aGapItemRow(15, { conformity: 'conform', version: 9 });
    const requests = openPage(
      oneAfterTheOther(meanwhile(theirs, { conformity: mara }), aGapItemRow(15, { conformity: 'major', version: 10 })),
    );

    await chooseConformity('A.5.15 Requirement 15', 'Minor');
    await userEvent.click(await screen.findByRole('button', { name: button }));
    const row = await rowOf('A.5.15 Requirement 15');
    await userEvent.click(await row.findByRole('button', { name: /Conform/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Major' }));

    await row.findByText('Major');
    expect(patchesIn(requests).slice(1)).toEqual([['"9"', { conformity: 'major' }]]);
  });

  it('sends the version of the row that was edited, though the panel beside it knows a newer one', async () => {
    const theirs = aGapItem({ conformity: 'conform', version: 9 });
    const requests = openPage(() => meanwhile(theirs, { conformity: mara }), `?item=${anId(15)}`, theirs);
    const panel = within(await screen.findByRole('complementary', { name: /Access control/ }));
    await panel.findByRole('textbox', { name: 'As it is' });

    await chooseConformity('A.5.15 Requirement 15', 'Minor');

    expect(await screen.findByRole('dialog', { name: /^Mara Lindqvist changed this/ })).toBeInTheDocument();
    expect(patchesIn(requests)).toEqual([['"4"', { conformity: 'minor' }]]);
  });

  it('asks for a justification before a requirement is left out', async () => {
    const requests = openPage();

    await chooseConformity('A.5.15 Requirement 15', 'Not applicable');
    const dialog = within(await screen.findByRole('dialog', { name: /Why does A.5.15/ }));
    expect(requests.some(({ method }) => method === 'PATCH')).toBe(false);
    await userEvent.type(dialog.getByLabelText(/Justification/), 'No premises of our own.');
    await userEvent.click(dialog.getByRole('button', { name: 'Set not applicable' }));

    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
    expect(requests.find(({ method }) => method === 'PATCH')?.body).toEqual({
      conformity: 'not_applicable',
      justification: 'No premises of our own.',
    });
  });

  it('changes all selected rows at once', async () => {
    const requests = openPage();
    await rowOf('A.5.15 Requirement 15');

    await userEvent.click(screen.getByRole('checkbox', { name: 'Select A.5.15 Requirement 15' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select A.5.16 Requirement 16' }));
    await userEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Owner' }));
    await userEvent.click(await screen.findByRole('combobox', { name: 'New owner' }));
    await userEvent.click(await screen.findByRole('option', { name: /Ines Halvorsen/ }));

    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
    expect(requests.find(({ path }) => path.endsWith('/bulk'))?.body).toEqual({
      ids: [anId(15), anId(16)],
      versions: { [anId(15)]: aGapItem().version, [anId(16)]: aGapItem().version },
      change: { ownerId: anId(2) },
    });
  });

  it('says which rows it left, because somebody else had changed them, who and when', async () => {
    const last = { by: { id: anId(8), name: 'Mara Lindqvist' }, at: '2026-01-05T12:41:00.000Z' };
    const left = [{ id: anId(16), requirementId: 'A.5.16', last }];
    openPage(undefined, '', undefined, left);
    await rowOf('A.5.15 Requirement 15');

    await userEvent.click(screen.getByRole('checkbox', { name: 'Select A.5.15 Requirement 15' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select A.5.16 Requirement 16' }));
    await userEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Owner' }));
    await userEvent.click(await screen.findByRole('combobox', { name: 'New owner' }));
    await userEvent.click(await screen.findByRole('option', { name: /Ines Halvorsen/ }));

    const notice = await screen.findByText(/1 row was not changed, because somebody else had changed it/);
    expect(notice).toHaveTextContent(/A\.5\.16 \(Mara Lindqvist, 5 Jan 2026, \d+:41\)/);
  });

  it('leads back from an item that is not there, instead of asking for it again', async () => {
    openPage(undefined, `?item=${anId(99)}`);

    const panel = within(await screen.findByRole('complementary', { name: 'Gap item' }));
    expect(await panel.findByText('There is no such gap item')).toBeInTheDocument();
    expect(panel.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await userEvent.click(panel.getByRole('button', { name: 'Back to the gap analysis' }));

    expect(screen.queryByText('There is no such gap item')).not.toBeInTheDocument();
    expect(await screen.findByText('Requirement 15')).toBeInTheDocument();
  });
});

import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GapItemDetail, Member } from '@waymark/contracts';
import { gapItemAbilities, type Role } from '@waymark/domain';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMember, aMembership, anId, aProgramme, aProgrammeDetail } from '../test/fixtures.ts';
import { aGapItem, aGapSummary } from '../test/gap-items.ts';
import { renderApp } from '../test/render.tsx';

const me = { id: anId(2), name: 'Ines Halvorsen' };
const jonas = { id: anId(9), name: 'Jonas Weber' };
const programme = aProgrammeDetail();
const claimed = { conformity: 'conform', standing: 'claimed', state: 'claimed' } as const;
const said = { ...claimed, assessedAt: '2026-11-24T08:00:00Z' };

/** The panel of one item, and what is asked of the API. */
async function openPanel(role: Role, more: Partial<GapItemDetail>, members: readonly Member[] = []) {
  const { abilities: _, ...given } = aGapItem(more);
  const facts = {
    ownerId: given.owner?.id ?? null,
    answererId: null,
    assessedById: given.assessedBy?.id ?? null,
    isAccepted: false,
  };
  const abilities = gapItemAbilities({ ...given, ...facts }, { userId: me.id, role });
  const item: GapItemDetail = { ...given, abilities };
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:id': programme,
    'GET /orgs/:org/members': members,
    'GET /orgs/:org/tasks': { items: [], nextCursor: null, total: 0 },
    'GET /orgs/:org/programmes/:id/gap-items/summary': aGapSummary,
    'GET /orgs/:org/programmes/:id/gap-items': { items: [item], nextCursor: null, total: null },
    // The server leaves out how it counts for who does not oversee the whole.
    'GET /orgs/:org/programmes/:id/gap-items/:item': {
      ...item,
      ...(role === 'contributor' && { weight: undefined, score: undefined }),
    },
    'GET /orgs/:org/activity': { items: [], nextCursor: null },
    'PATCH /orgs/:org/programmes/:id/gap-items/:item': { ...item, ...claimed, version: 5 },
    'POST /orgs/:org/programmes/:id/gap-items/:item/returns': { ...item, version: 5 },
  });
  renderApp(`/o/northwind/programmes/${anId(3)}/gap-analysis?item=${item.id}`);
  const panel = within(await screen.findByRole('complementary', { name: item.title }));
  await panel.findByRole('tab', { name: 'Details' });
  return { panel, requests };
}

describe('the figures of an item', () => {
  const isSeen = (panel: Awaited<ReturnType<typeof openPanel>>['panel']) => [
    panel.queryByRole('table', { name: 'How the score of this item is made' }) !== null,
    panel.queryByText(/^Weight /) !== null,
    screen.queryByRole('button', { name: 'Export' }) !== null,
  ];

  it.each<[Role, boolean]>([
    ['contributor', false],
    ['executive', true],
    ['manager', true],
  ])('and the file of all are for a %s to see: %s', async (role, expected) => {
    const { panel } = await openPanel(role, { owner: me });

    expect(isSeen(panel)).toEqual([expected, expected, expected]);
  });
});

describe('saying that an item is done', () => {
  it('is setting it to Conform, for its owner who may change nothing else', async () => {
    const { panel, requests } = await openPanel('contributor', { owner: me, conformity: 'minor', standing: 'gap' });

    await userEvent.click(panel.getByRole('combobox', { name: 'Conformity' }));
    const offered = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
    await userEvent.click(screen.getByRole('option', { name: /^Conform/ }));

    expect(offered).toEqual([
      'Not assessed',
      'Conformdone, waits for acceptance',
      'Improvedone, could be better',
      'Minor',
    ]);
    expect(panel.queryByRole('combobox', { name: 'Owner' })).not.toBeInTheDocument();
    expect(requests.find(({ method }) => method === 'PATCH')?.body).toEqual({ conformity: 'conform' });
  });

  it.each<[string, Role, Partial<GapItemDetail>]>([
    ['an item of somebody else', 'contributor', { owner: jonas }],
    ['a major nonconformity', 'contributor', { owner: me, conformity: 'major', standing: 'gap' }],
    ['what is left out', 'contributor', { owner: me, conformity: 'not_applicable', standing: 'exclusion_waits' }],
    ['anything', 'executive', { owner: me }],
  ])('is not offered for %s to a %s', async (_, role, more) => {
    const { panel } = await openPanel(role, more);

    expect(panel.queryByRole('combobox', { name: 'Conformity' })).not.toBeInTheDocument();
  });

  it('tells its owner who accepts it, and nobody may accept what they answer for', async () => {
    const { panel } = await openPanel('manager', { ...said, owner: null, assessedBy: me });

    expect(
      panel.getByText(/^Ines Halvorsen says it conforms, .* Nobody accepts what they answer for/),
    ).toBeInTheDocument();
    expect(panel.getByRole('button', { name: 'Accept' })).toBeDisabled();
  });

  it.each<[string, Role[], RegExp]>([
    ['alone', ['contributor'], /nobody else here may accept/],
    ['not alone', ['contributor', 'owner'], /another compliance manager has to/],
  ])('says what to do to who may accept, but not this, and is %s in that', async (_, roles, sentence) => {
    const person = { ...me, email: 'somebody@example.test' };
    const others = roles.map((role, index) => aMember({ ...person, id: anId(60 + index) }, role));
    const own = { ...said, owner: me, assessedBy: me };
    const { panel } = await openPanel('manager', own, [aMember(person, 'manager'), ...others]);

    expect(await panel.findByText(sentence)).toBeInTheDocument();
    const way = panel.queryByRole('link', { name: 'Invite a second compliance manager' });
    expect(way?.getAttribute('href') ?? null).toBe(roles.includes('owner') ? null : '/o/northwind/settings/members');
  });

  it('is accepted by somebody else', async () => {
    const { panel } = await openPanel('manager', { ...said, owner: jonas, assessedBy: jonas });

    expect(panel.getByText(/^Jonas Weber says it conforms, 24 /)).toBeInTheDocument();
    expect(panel.getByRole('button', { name: 'Accept' })).toBeEnabled();
  });

  it.each<Partial<GapItemDetail>>([{}, { conformity: 'minor', standing: 'gap' }])(
    'comes before anybody accepts anything: %j',
    async (more) => {
      const { panel } = await openPanel('manager', more);

      expect(panel.queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument();
      expect(panel.getByText(/Somebody else then accepts it/)).toBeInTheDocument();
    },
  );

  it('is sent back with a reason by who may accept it, and both sides read it', async () => {
    const returned = { at: '2026-11-25T09:00:00Z', by: me, reason: 'The list is of 2024' };
    const { panel, requests } = await openPanel('manager', { ...said, owner: jonas, assessedBy: jonas, returned });
    expect(panel.getByText(/^Ines Halvorsen sent it back, 25 .*: “The list is of 2024”$/)).toBeInTheDocument();

    await userEvent.click(panel.getByRole('button', { name: 'Send back' }));
    const dialog = within(await screen.findByRole('dialog', { name: /^Send back A\.5\.15 / }));
    expect(dialog.getByRole('button', { name: 'Send back' })).toBeDisabled();
    await userEvent.type(dialog.getByRole('textbox', { name: /What is missing/ }), 'Whose are these?');
    await userEvent.click(dialog.getByRole('button', { name: 'Send back' }));

    await waitFor(() =>
      expect(requests.find(({ path }) => path.endsWith('/returns'))).toMatchObject({
        method: 'POST',
        body: { reason: 'Whose are these?' },
      }),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

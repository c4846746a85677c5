import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happeningSchema } from '@waymark/contracts';
import { type Role, roles } from '@waymark/domain';
import type { Organisation, SignedInPerson } from '../../../test/given.ts';
import { OpenPage } from '../../../test/live-pages.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

const everybody: readonly Role[] = roles;
const members: readonly Role[] = ['owner', 'manager', 'contributor', 'executive'];
const whoRun: readonly Role[] = ['owner', 'manager'];
const whoOversee: readonly Role[] = ['owner', 'manager', 'executive'];

/** Who hears of what happens to which kind of thing, said here once more and not asked of the code. */
const heardBy: Readonly<Record<string, readonly Role[]>> = {
  organisation: everybody,
  closure: members,
  auditor_firm: members,
  reminder_rule: members,
  member: members,
  invitation: whoRun,
  programme: members,
  programme_document: members,
  stage: members,
  certificate: members,
  assurance_report: members,
  gap_item: members,
  task: members,
  evidence: members,
  comment: members,
  calendar_entry: members,
  calendar_feed: members,
  report: whoOversee,
  share_link: whoRun,
  report_wording: whoOversee,
  report_decision: whoOversee,
};
/** A person's own affairs, whatever their role. */
const own: readonly string[] = [
  'calendar_feed.created',
  'calendar_feed.rotated',
  'calendar_feed.revoked',
  'reminder_preference.changed',
  'member.language_changed',
  'member.signed_in',
  'member.sign_in_failed',
  'member.password_changed',
  'member.second_factor_on',
  'member.second_factor_off',
  'member.backup_codes_made',
  'member.sessions_ended',
];

const kinds = happeningSchema.options.map(({ shape }) => ({
  action: shape.action.value,
  subjectType: shape.subjectType.value,
  id: crypto.randomUUID(),
}));

let app: TestApp;
let org: Organisation & Record<Role, SignedInPerson>;
let other: Organisation & Record<'owner', SignedInPerson>;
const pages: OpenPage[] = [];
const pageOf = new Map<Role | 'stranger', OpenPage>();

/** As the log's own trigger hears of it. */
const happen = (organisationId: string, { action, subjectType, id }: (typeof kinds)[number]) =>
  app.db.activity.create({
    data: {
      ...{ organisationId, id: crypto.randomUUID(), action, subjectType, subjectId: id },
      ...{ actorId: org.owner.id, actorName: 'Somebody', subjectLabel: 'A title nobody is told' },
      ...{ before: { title: 'A title nobody is told' }, after: { title: 'A title nobody is told' } },
    },
  });

beforeAll(async () => {
  app = await startTestApp();
  org = await app.organisationWith(...roles);
  other = await app.organisationWith('owner');
  const open = async (name: Role | 'stranger', path: string, person: SignedInPerson) => {
    const page = await new OpenPage({ url: app.url, path }, person).open();
    pages.push(page);
    pageOf.set(name, page);
  };
  for (const role of roles) await open(role, org.path, org[role]);
  await open('stranger', other.path, other.owner);

  for (const kind of kinds) await happen(org.id, kind);
  const last = { action: 'organisation.renamed', subjectType: 'organisation', id: crypto.randomUUID() } as const;
  for (const { id } of [org, other]) await happen(id, last);
  await Promise.all(pages.map((page) => page.until(() => idsOf(page).includes(last.id))));
});
afterAll(async () => {
  for (const page of pages) page.close();
  await app.stop();
});

const idsOf = (page: OpenPage | undefined) => (page?.changes() ?? []).flatMap(({ ids }) => ids ?? []);

it('knows every kind of thing that can happen, and no other', () => {
  expect(Object.keys(heardBy).toSorted()).toEqual([...new Set(kinds.map(({ subjectType }) => subjectType))].toSorted());
  expect(own.filter((action) => !kinds.some((kind) => kind.action === action))).toEqual([]);
});

describe.each(kinds)('$action', ({ action, subjectType, id }) => {
  it.each(roles)('is heard by %s only where their role may read it', (role) => {
    const hears = own.includes(action) ? role === 'owner' : (heardBy[subjectType] ?? []).includes(role);

    expect(idsOf(pageOf.get(role)).filter((heard) => heard === id)).toEqual(hears ? [id] : []);
  });
});

it('is heard in no other organisation', () => {
  expect(idsOf(pageOf.get('stranger'))).toHaveLength(1);
});

it('never says what it is called, or who did it', () => {
  const said = JSON.stringify(pages.map(({ messages }) => messages));

  expect(said).not.toContain('A title nobody is told');
  expect(said).not.toContain('Somebody');
  expect(said).not.toContain(org.owner.id);
});

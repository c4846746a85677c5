import type { Page } from 'playwright-core';
import { inDays, ownOrganisation, post, read, versionsOf } from './asking.ts';
import { today } from './days.ts';

const longest = 200;
const shapes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As often as it fits into what a field takes, and no sign cut in two. */
function filled(text: string, length: number): string {
  let all = '';
  for (let left = length; left > 0; ) {
    for (const { segment } of shapes.segment(text)) {
      left -= [...segment].length;
      if (left < 0) return all.trim();
      all += segment;
    }
  }
  return all.trim();
}

const words = {
  endless: 'Überprüfungsausschussvorsitzendenstellvertreter',
  arabic: 'مراجعة الضوابط 12 (2027) ',
  hebrew: 'בקרת־גישה ISO 27001, סעיף 5! ',
  chinese: '供應商風險評估與資訊安全管理',
  emoji: '👩🏽‍💻🏳️‍🌈🧑‍🚒🇩🇪❤️‍🔥',
  zeroWidth: 'zero\u200bwidth\u200cjoined',
} as const;

/** Names as long as a field takes, each of another script. Marks that turn text around are refused in names. */
export const hostileNames: readonly string[] = Object.values(words).map((text) => filled(text, longest));
const nameOf = (nth: number, length = longest) =>
  filled(Object.values(words)[nth % hostileNames.length] ?? words.endless, length);

/** By which one event is found among what else has a date. */
const eventWord = 'Ereignisüberprüfungsausschuss';

/** Several lines, and marks that turn around whatever follows them; what was kept before they were refused holds them too. */
export const hostileNote = `invoice \u202efdp.exe\n\u2067${words.arabic}\n${words.endless.repeat(6)}\n${words.emoji}\u2066`;

/** The founder of the hostile organisation, and what it is called. */
export const hostileFounder = filled(words.hebrew, 100);
export const hostileOrganisation = filled(words.endless, 100);

const pathOf = (made: { id: string; url?: string; link?: string } | undefined) =>
  new URL(made?.url ?? made?.link ?? '').pathname;

async function makeProgrammes(page: Page, org: string): Promise<{ id: string }[]> {
  const days = { startOn: inDays(-40), targetOn: inDays(470), scopeStatement: hostileNote };
  const period = { periodFromOn: inDays(100), periodToOn: inDays(400), categories: ['security', 'availability'] };
  return post(
    page,
    `${org}/programmes`,
    Array.from({ length: 30 }, (_, nth) => ({
      ...{ ...days, name: nameOf(nth), auditorFirm: nameOf(nth + 1) },
      ...(nth === 1 ? { ...period, scheme: 'soc-2-type-2' } : { scheme: 'iso-27001-2022' }),
    })),
  );
}

/** Five bars in every week of the year, as long as the week, and a point in each of its days. */
async function makeEvents(page: Page, org: string): Promise<void> {
  const monday = today().subtract({ days: today().dayOfWeek - 1 });
  const weekly = 'FREQ=WEEKLY;COUNT=50';
  const bars = Array.from({ length: 5 }, (_, nth) => ({
    ...{ kind: 'other', title: nameOf(nth), fromOn: `${monday}`, toOn: `${monday.add({ days: 4 })}` },
    ...{ recurrence: weekly, note: hostileNote },
  }));
  const points = Array.from({ length: 5 }, (_, nth) => {
    const on = `${monday.add({ days: nth })}`;
    return { kind: 'meeting', title: nameOf(nth + 1), fromOn: on, toOn: on, recurrence: weekly };
  });
  const on = `${today()}`;
  const known = { kind: 'other', title: filled(eventWord, longest), fromOn: on, toOn: on, recurrence: weekly };
  await post(page, `${org}/calendar/entries`, [...bars, ...points, known]);
}

async function makeRows(
  page: Page,
  org: string,
  programmes: readonly { id: string }[],
  ownerId: string,
): Promise<Pick<Hostile, 'item' | 'task' | 'evidence'>> {
  const [first] = programmes;
  const path = `${org}/programmes/${first?.id}/gap-items`;
  const { items } = await read<{ items: { id: string; version: number }[] }>(page, `${path}?limit=20`);
  const ids = items.map(({ id }) => id);
  const change = { conformity: 'major', ownerId, dueOn: inDays(-3) };
  await post(page, `${path}/bulk`, [{ ids, versions: versionsOf(items, ids), change }]);
  const evidence = await post(
    page,
    `${org}/evidence`,
    hostileNames.map((title, nth) => ({
      ...{ title, description: hostileNote, capturedOn: inDays(-nth), gapItemIds: ids },
      source: { kind: 'link', url: `https://example.com/${nth}/${'long'.repeat(40)}` },
    })),
  );
  const tasks = await post(
    page,
    `${org}/tasks`,
    Array.from({ length: 500 }, (_, nth) => ({
      ...{ title: nameOf(nth), description: hostileNote, assigneeId: ownerId, dueOn: inDays((nth % 90) - 10) },
      gapItemId: nth < 6 ? ids[0] : null,
    })),
  );
  const places = [
    { kind: 'gap_item', id: ids[0] },
    { kind: 'task', id: tasks[0]?.id },
    { kind: 'evidence', id: evidence[0]?.id },
  ];
  await post(
    page,
    `${org}/comments`,
    places.map((place) => ({ place, text: hostileNote })),
  );
  const [item = '', task = '', piece = ''] = places.map(({ id }) => id);
  return { item, task, evidence: piece };
}

/** Ids of what is opened by its address, and the links of whoever is invited or shown a report. */
export interface Hostile {
  programme: string;
  item: string;
  task: string;
  evidence: string;
  invitation: string;
  shared: string;
}

/** Fills the visitor's own organisation with names that break pages: 30 programmes, 500 tasks, and some of everything else. */
export async function fillWithHostileNames(page: Page): Promise<Hostile> {
  const { org, ownerId } = await ownOrganisation(page);
  const programmes = await makeProgrammes(page, org);
  await makeEvents(page, org);
  const rows = await makeRows(page, org, programmes, ownerId);
  await post(page, `${org}/closures`, [
    { kind: 'holiday', name: nameOf(1), fromOn: inDays(3), toOn: inDays(3) },
    { kind: 'freeze', name: nameOf(0), fromOn: inDays(5), toOn: inDays(12) },
  ]);
  await post(page, `${org}/calendar/feeds`, [{ name: nameOf(2) }, { name: nameOf(0) }]);
  const address = (nth: number) => `${'a'.repeat(60)}${nth}@${'long-host-name-'.repeat(3)}x.example.com`;
  const [invited] = await post(page, `${org}/invitations`, [{ email: address(1), role: 'contributor' }]);
  const [shared] = await post(page, `${org}/share-links`, [{ days: 7 }]);
  return { ...rows, programme: programmes[0]?.id ?? '', invitation: pathOf(invited), shared: pathOf(shared) };
}

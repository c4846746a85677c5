import {
  type GapItemFilter,
  type GapItemSummary,
  type Gate,
  gapItemListQuerySchema,
  type LeadershipReport,
  type MyWork,
  type Overview,
  type ProgrammeDocument,
  type Readiness,
  rowsInScope,
  rowsLeftOut,
  rowsOverdueOn,
} from '@waymark/contracts';
import { readinessStates } from '@waymark/domain';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SignedInPerson } from '../given.ts';
import type { TestApp } from '../test-app.ts';
import type { Figure } from './figures.ts';
import { planFigures } from './read-plans.ts';

interface Reader {
  app: TestApp;
  path: string;
  person: SignedInPerson;
}

/** Asks every page's routes and every export of one organisation, and gives the numbers they say. */
export async function readFigures(reader: Reader): Promise<Figure[]> {
  const get = async <Body>(path: string): Promise<Body> => {
    const { status, body } = await reader.app.as(reader.person).get(`${reader.path}${path}`);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    return body as Body;
  };
  const overview = await get<Overview>('/overview');
  const report = await get<LeadershipReport>('/reports/leadership');
  const work = await get<MyWork>('/my-work?withTotal=true');
  const { total: toReview } = await get<{ total: number }>('/evidence?state=to_review&withTotal=true&limit=1');
  const figures: Figure[] = [
    { name: 'waits for me', where: 'overview', value: overview.myOpenWork },
    { name: 'waits for me', where: 'My work', value: work.total ?? -1 },
    { name: 'evidence to review', where: 'overview', value: overview.toReview },
    { name: 'evidence to review', where: 'evidence list', value: toReview },
    ...(await pdfFigures(reader, report)),
    ...(await planFigures(get, await feedOf(reader))),
  ];
  for (const programme of overview.programmes) {
    const told = report.programmes.find(({ id }) => id === programme.id);
    // The report leaves out what is over.
    if (told) figures.push(...reportFigures(programme.id, told), hardDate(programme, 'overview'));
    figures.push(...(await programmeFigures({ ...reader, get }, programme)));
    figures.push(...(await rowFigures(get, programme.id, { told, on: report.on })));
  }
  return figures;
}

/** Everything in the calendar as a calendar program reads it. */
async function feedOf({ app, path, person }: Reader): Promise<string> {
  const { body: feed } = await app.as(person).post(`${path}/calendar/feeds`, { name: 'All', wholeBars: true });
  const { body } = await app.as().get(new URL(feed.url).pathname);
  return body as string;
}

type Programme = Overview['programmes'][number];

/** The bar of a programme, in words and parts of a hundred. */
function readinessFigures(of: string, where: string, { counts, weighted, range }: Readiness): Figure[] {
  return [
    { name: `${of}: in scope`, where, value: counts.inScope },
    { name: `${of}: left out`, where, value: counts.notApplicable },
    ...readinessStates.map((state) => ({ name: `${of}: ${state}`, where, value: counts.byState[state] ?? 0 })),
    ...readinessStates.map((state) => ({ name: `${of}: ${state} %`, where, value: weighted?.[state] ?? -1 })),
    { name: `${of}: proven % if all unknown were proven`, where, value: range?.to ?? -1 },
  ];
}

const openIn = (gates: readonly Gate[]) => gates.filter(({ isMet }) => !isMet).length;

/** Every fact of a gate is a name of its own: "2 of 18 approved" is the same wherever it stands. */
function gateFigures(of: string, where: string, gates: readonly Gate[]): Figure[] {
  return [
    { name: `${of}: open gates`, where, value: openIn(gates) },
    ...gates.map(({ id, isMet, fact }) => ({ name: `${of}: gate ${id} (${fact})`, where, value: Number(isMet) })),
  ];
}

function reportFigures(of: string, told: LeadershipReport['programmes'][number]): Figure[] {
  const where = 'leadership report';
  return [
    ...readinessFigures(of, where, told.readiness),
    ...gateFigures(of, where, told.gates),
    { name: `${of}: open gates`, where: 'leadership report, counted', value: told.openGates },
    hardDate(told, where),
  ];
}

type Get = <Body>(path: string) => Promise<Body>;

/** Each number that leads to its rows, and how many rows its address opens. */
async function rowFigures(
  get: Get,
  of: string,
  { told, on }: { told: LeadershipReport['programmes'][number] | undefined; on: string },
): Promise<Figure[]> {
  const { groups } = await get<GapItemSummary>(`/programmes/${of}/gap-items/summary`);
  const rowsOf = async (name: string, filter: GapItemFilter): Promise<Figure> => {
    const address = new URLSearchParams(Object.entries(filter).map(([key, value]) => [key, String(value)]));
    // As the page reads its own address before it asks.
    gapItemListQuerySchema.parse(Object.fromEntries(address));
    const path = `/programmes/${of}/gap-items?${address}&withTotal=true&limit=1`;
    return { name, where: 'its rows', value: (await get<{ total: number }>(path)).total };
  };
  const parts = groups.flatMap(({ id, readiness }) =>
    readinessStates.map((state) => ({ group: id, state, value: readiness.counts.byState[state] ?? 0 })),
  );
  return [
    await rowsOf(`${of}: in scope`, rowsInScope),
    await rowsOf(`${of}: left out`, rowsLeftOut),
    ...(await Promise.all(readinessStates.map((state) => rowsOf(`${of}: ${state}`, { state: [state] })))),
    ...(told
      ? [
          { name: `${of}: overdue requirements`, where: 'leadership report', value: told.overdue.gapItems },
          await rowsOf(`${of}: overdue requirements`, rowsOverdueOn(on)),
        ]
      : []),
    ...parts.map(({ group, state, value }) => ({ name: `${of}: ${group} ${state}`, where: 'its bar', value })),
    ...(await Promise.all(
      parts.map(({ group, state }) => rowsOf(`${of}: ${group} ${state}`, { groupId: [group], state: [state] })),
    )),
  ];
}

const hardDate = ({ id, nextHardDate }: Pick<Programme, 'id' | 'nextHardDate'>, where: string): Figure => ({
  name: `${id}: day of the next hard date`,
  where,
  value: nextHardDate === null ? -1 : Date.parse(nextHardDate.on) / 86_400_000,
});

async function programmeFigures(reader: Reader & { get: Get }, programme: Programme): Promise<Figure[]> {
  const { id } = programme;
  const at = `/programmes/${id}`;
  const { get } = reader;
  const summary = await get<GapItemSummary>(`${at}/gap-items/summary`);
  const total = async (query: string) =>
    (await get<{ total: number }>(`${at}/gap-items?${query}&withTotal=true&limit=1`)).total;
  const documents = await get<ProgrammeDocument[]>(`${at}/documents`);
  const mandatory = documents.filter(({ isGate }) => isGate);
  const approved = mandatory.filter(({ state }) => state === 'approved').length;
  const ofDocuments = programme.gates.find((gate) => gate.id === 'documents_approved')?.fact.split(' ') ?? [];
  return [
    ...readinessFigures(id, 'overview', programme.readiness),
    ...readinessFigures(id, 'programme', await get<Readiness>(`${at}/readiness`)),
    ...readinessFigures(id, 'gap analysis', summary.readiness),
    ...gateFigures(id, 'overview', programme.gates),
    ...gateFigures(id, 'programme', await get<Gate[]>(`${at}/gates`)),
    ...(ofDocuments[0] === undefined
      ? []
      : [
          { name: `${id}: mandatory documents approved`, where: 'gate', value: Number(ofDocuments[0]) },
          { name: `${id}: mandatory documents approved`, where: 'documents', value: approved },
        ]),
    ...(await conformityFigures(id, summary, total)),
    ...(await exportFigures(reader, id)),
  ];
}

async function conformityFigures(
  id: string,
  { byConformity, matching, groups }: GapItemSummary,
  total: (query: string) => Promise<number>,
): Promise<Figure[]> {
  const rows = await Promise.all(
    Object.entries(byConformity).map(async ([conformity, value]) => [
      { name: `${id}: assessed as ${conformity}`, where: 'gap analysis', value },
      { name: `${id}: assessed as ${conformity}`, where: 'its rows', value: await total(`conformity=${conformity}`) },
    ]),
  );
  const inGroups = groups.reduce((sum, { count }) => sum + count, 0);
  return [
    ...rows.flat(),
    { name: `${id}: requirements`, where: 'gap analysis', value: matching },
    { name: `${id}: requirements`, where: 'its groups', value: inGroups },
    { name: `${id}: requirements`, where: 'its rows', value: await total('sort=requirement') },
  ];
}

/** What the files of the gap analysis hold, counted by the column of the state. */
async function exportFigures({ app, path, person }: Reader, id: string): Promise<Figure[]> {
  const download = (file: string) =>
    fetch(`${app.url}/api/v1${path}/programmes/${id}/gap-items/${file}`, { headers: { cookie: person.cookie } });
  const csv = parse<Record<string, string>>(await (await download('export.csv')).text(), { columns: true, bom: true });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await download('export.xlsx')).arrayBuffer());
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow(({ values }) => rows.push(values as unknown[]));
  const [head = [], ...others] = rows;
  const states = others.map((cells) => cells[head.indexOf('State')]);
  const said = { 'CSV file': csv.map(({ State }) => State as unknown), workbook: states };
  return Object.entries(said).flatMap(([where, values]) => [
    { name: `${id}: requirements`, where, value: values.length },
    ...readinessStates.map((state) => ({
      ...{ name: `${id}: ${state}`, where },
      value: values.filter((value) => value === state).length,
    })),
    { name: `${id}: left out`, where, value: values.filter((value) => value === 'excluded').length },
  ]);
}

/** How often the report as a PDF says what the report says: its text holds each programme's open gates and parts. */
async function pdfFigures({ app, path, person }: Reader, report: LeadershipReport): Promise<Figure[]> {
  const response = await fetch(`${app.url}/api/v1${path}/reports/leadership.pdf`, {
    headers: { cookie: person.cookie },
  });
  const file = await getDocument({ data: new Uint8Array(await response.arrayBuffer()), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const plain = text.replaceAll(/\s+/g, '');
  const sentences = report.message.clauses.map(({ text: said }) => ({ what: said, words: said }));
  const said = report.programmes.flatMap(({ name, gates, blockers, findings = [], documents = [] }) => {
    const open = gates
      .filter(({ isMet }) => !isMet)
      .map(({ title, fact }) => ({ what: `${title} ${fact}`, words: fact }));
    const broken = findings
      .filter(({ severity }) => severity === 'blocker')
      .map(({ message }) => ({ what: message, words: message }));
    const missing = documents.slice(0, 3).map(({ title }) => ({ what: title, words: title }));
    const delays = blockers
      .filter(({ delayDays }) => (delayDays ?? 0) > 0)
      .map(({ requirementId, delayDays }) => ({ what: `${requirementId} +${delayDays}`, words: `+${delayDays} day` }));
    return [...open, ...broken, ...missing, ...delays].map(({ what, words }) => ({
      what: `${name}: “${what}”`,
      words,
    }));
  });
  return [...sentences, ...said].flatMap(({ what, words }) => [
    { name: `${what} is told`, where: 'leadership report', value: 1 },
    { name: `${what} is told`, where: 'PDF', value: Number(plain.includes(words.replaceAll(/\s+/g, ''))) },
  ]);
}

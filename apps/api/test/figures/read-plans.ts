import type {
  CalendarEvents,
  Forecast,
  LeadershipReport,
  Overview,
  PortfolioTimeline,
  ProgrammeDocument,
  Reminders,
  Timeline,
} from '@waymark/contracts';
import ICAL from 'ical.js';
import { inDays } from '../programmes.ts';
import type { Figure } from './figures.ts';

type Get = <Body>(path: string) => Promise<Body>;
type Finding = Overview['programmes'][number]['findings'][number];

/** As far as a feed reaches. */
const range = { from: inDays(-365), to: inDays(4 * 365) };

/** What the pages about dates say: timelines, calendar, feed, forecast, reminders, and what of it the overview and the report tell. */
export async function planFigures(get: Get, feedText: string): Promise<Figure[]> {
  const overview = await get<Overview>('/overview');
  const report = await get<LeadershipReport>('/reports/leadership');
  const portfolio = await get<PortfolioTimeline>('/timeline');
  const calendar = await get<CalendarEvents>(`/calendar/events?from=${range.from}&to=${range.to}`);
  const figures: Figure[] = [
    ...(await reminderFigures(get)),
    { name: 'programmes', where: 'overview', value: overview.programmes.length },
    { name: 'programmes', where: 'timeline', value: portfolio.programmes.length },
  ];
  for (const { id, findings, targetOn } of overview.programmes) {
    const timeline = await get<Timeline>(`/programmes/${id}/timeline`);
    const told = report.programmes.find((programme) => programme.id === id);
    const onPortfolio = portfolio.programmes.find(({ programmeId }) => programmeId === id);
    figures.push(
      ...findingFigures(id, 'overview', findings),
      ...findingFigures(id, 'its timeline', timeline.findings),
      ...findingFigures(id, 'timeline of all', onPortfolio?.findings ?? []),
      ...(told ? findingFigures(id, 'leadership report', told.findings ?? []) : []),
      ...dayFigures(id, { timeline, calendar, feedText, targetOn }),
      ...(told ? await toldFigures(get, told) : []),
      ...(told ? threatFigures(told, timeline) : []),
    );
  }
  return figures;
}

function findingFigures(of: string, where: string, findings: readonly Finding[]): Figure[] {
  const said = Map.groupBy(findings, ({ severity, message }) => `${severity} “${message}”`);
  return [
    { name: `${of}: broken rules`, where, value: findings.length },
    ...[...said].map(([name, { length }]) => ({ name: `${of}: ${name}`, where, value: length })),
  ];
}

interface Dated {
  timeline: Timeline;
  calendar: CalendarEvents;
  feedText: string;
  targetOn: string;
}

/** The day of each milestone and stage, and how many there are, by everything that draws or sends days. */
function dayFigures(of: string, { timeline, calendar, feedText, targetOn }: Dated): Figure[] {
  const events = new ICAL.Component(ICAL.parse(feedText))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  const sent = (id: string) => events.find(({ uid }) => uid.startsWith(id.replaceAll(':', '-')))?.startDate.toString();
  const shown = (id: string) => calendar.items.find((event) => event.id === id)?.fromOn;
  const ids = [
    ...timeline.milestones.map(({ id, on }) => ({ event: `milestone:${of}:${id}`, on })),
    ...timeline.stages.map(({ id, fromOn }) => ({ event: `stage:${id}`, on: fromOn })),
    { event: `target:${of}`, on: timeline.targetOn },
  ];
  // What several programmes hold together is an event of its own, and what lies outside a feed's years is in none.
  const own = ids.filter(({ event, on }) => on >= range.from && on <= range.to && shown(event) !== undefined);
  return [
    { name: `${of}: target`, where: 'overview', value: targetOn },
    { name: `${of}: target`, where: 'timeline', value: timeline.targetOn },
    ...own.flatMap(({ event, on }) => [
      { name: `${of}: day of ${event}`, where: 'timeline', value: on },
      { name: `${of}: day of ${event}`, where: 'calendar', value: shown(event) ?? '' },
      { name: `${of}: day of ${event}`, where: 'feed', value: sent(event) ?? 'nowhere' },
    ]),
  ];
}

/** What the report takes from other pages: the forecast, and the documents that gates wait for. */
async function toldFigures(get: Get, told: LeadershipReport['programmes'][number]): Promise<Figure[]> {
  const { id, forecast, documents = [], openGates } = told;
  const asked = await get<Forecast>(`/programmes/${id}/forecast`);
  const own = await get<ProgrammeDocument[]>(`/programmes/${id}/documents`);
  const missing = own.filter(({ isGate, state }) => isGate && state !== 'approved');
  return [
    { name: `${id}: open gates`, where: 'forecast', value: asked.openGates },
    { name: `${id}: open gates`, where: 'leadership report, forecast', value: forecast?.openGates ?? openGates },
    { name: `${id}: forecast`, where: 'forecast', value: `${asked.p50On} ${asked.p85On} ${asked.byTarget}` },
    {
      name: `${id}: forecast`,
      where: 'leadership report',
      value: `${forecast?.p50On} ${forecast?.p85On} ${forecast?.byTarget}`,
    },
    { name: `${id}: mandatory documents not approved`, where: 'documents', value: missing.length },
    { name: `${id}: mandatory documents not approved`, where: 'leadership report', value: documents.length },
  ];
}

/** The audit that what blocks threatens is one of the plan, on its day there. */
function threatFigures({ id, threat }: LeadershipReport['programmes'][number], { stages }: Timeline): Figure[] {
  if (threat?.kind !== 'audit') return [];
  const name = `${id}: day of the audit that waits, ${threat.name}`;
  const audit = stages.find((stage) => stage.name === threat.name);
  return [
    { name, where: 'leadership report', value: threat.on },
    { name, where: 'timeline', value: audit?.fromOn ?? 'nowhere' },
  ];
}

async function reminderFigures(get: Get): Promise<Figure[]> {
  const { items, unread } = await get<Reminders>('/reminders');
  return [
    { name: 'reminders not read', where: 'bell', value: unread },
    { name: 'reminders not read', where: 'their list', value: items.filter(({ isRead }) => !isRead).length },
  ];
}

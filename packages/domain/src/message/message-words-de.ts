import type { CertificateStatus, ReportOpinion } from '../readiness/states.ts';
import type { RecordKind } from '../words/order-words-en.ts';
import type { MessageCondition, Obstacle, RestKind } from './message.ts';
import type { MessageWords } from './message-sentences.ts';
import type { SaidDate } from './message-words-en.ts';

type Day = Temporal.PlainDate;

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const numbers = 'kein ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

const number = (count: number) => numbers[count] ?? `${count}`;

/** Days up to a week, then whole weeks. */
function span(days: number): string {
  const [length, weeks] = [Math.abs(days), Math.round(Math.abs(days) / 7)];
  if (length < 7) return length === 1 ? 'einen Tag' : `${number(length)} Tage`;
  return weeks === 1 ? 'eine Woche' : `${number(weeks)} Wochen`;
}

const day = ({ day, month, year }: Day, { year: current }: Day) =>
  `${day}. ${months[month - 1]}${year === current ? '' : ` ${year}`}`;

const resultOf: Readonly<Record<RecordKind, string>> = { certificate: 'das Zertifikat', report: 'den Bericht' };

function obstacleIs(obstacle: Obstacle, by: string): string {
  if (obstacle.type === 'item') return `${obstacle.name} ${by} belegt ist`;
  return obstacle.count === 1
    ? `ein vorgeschriebenes Dokument ${by} genehmigt ist`
    : `${number(obstacle.count)} vorgeschriebene Dokumente ${by} genehmigt sind`;
}

function condition(on: MessageCondition, today: Day): string {
  if (on.type === 'plan') {
    return on.count === 1
      ? 'wenn ein Hindernis in seinem Plan gelöst ist'
      : `wenn ${number(on.count)} Hindernisse in seinem Plan gelöst sind`;
  }
  const by = `bis ${day(on.byOn, today)}`;
  if (on.type === 'obstacle') return `wenn ${obstacleIs(on.obstacle, by)}`;
  if (on.type === 'ready') return `wenn ${by} alles akzeptiert ist`;
  return on.count === 1
    ? `wenn ein offener Freigabepunkt ${by} erfüllt ist`
    : `wenn ${number(on.count)} offene Freigabepunkte ${by} erfüllt sind`;
}

const statuses: Readonly<Record<CertificateStatus, string>> = {
  valid: 'ist gültig',
  suspended: 'ist ausgesetzt',
  withdrawn: 'wurde entzogen',
  expired: 'ist abgelaufen',
};
const opinions: Readonly<Record<ReportOpinion, string>> = {
  unqualified: 'mit uneingeschränktem Urteil',
  qualified: 'mit eingeschränktem Urteil',
  adverse: 'mit versagtem Urteil',
  disclaimer: 'ohne Urteil: Die Prüfenden haben keines abgegeben',
};
const rest: Readonly<Record<RestKind, string>> = {
  failed: 'nicht wie gewollt ausgegangen',
  late: 'verspätet',
  at_risk: 'gefährdet',
  unassessed: 'noch nicht bewertet',
  no_day: 'noch ohne Prognose',
  not_measurable: 'nicht messbar',
  on_course: 'auf Kurs',
  early: 'früher als geplant',
  recorded: 'am Ziel',
};

function dated({ name, result, pace, on, targetOn, daysLate, condition: bound, today }: SaidDate): string {
  const bounded = bound ? `, ${condition(bound, today)}` : '';
  if (pace === 'on_course') return `${name} ist auf Kurs${bounded}.`;
  const when = day(on, today);
  if (pace === 'at_risk') {
    return `${name} kann den Zieltermin ${day(targetOn, today)} noch halten, aber zu planen ist mit dem ${when}, ${span(daysLate)} später, und das nur${bounded || ', wenn das Tempo bleibt'}.`;
  }
  const shift = `${span(daysLate)} ${pace === 'late' ? 'zu spät' : 'früher als geplant'}`;
  return result === 'certificate'
    ? `${name} wird am ${when} zertifiziert, ${shift}${bounded}.`
    : `Der Bericht zu ${name} kommt am ${when}, ${shift}${bounded}.`;
}

/** The sentence of the leadership report in German. */
export const messageWordsDe: MessageWords = {
  noProgramme: 'Noch ist kein Programm begonnen.',
  record: (name, record, today) => {
    if (record.kind === 'report') {
      return `Der Bericht zu ${name} kam am ${day(record.issuedOn, today)} ${opinions[record.opinion]}.`;
    }
    if (record.status === 'valid') return `${name} ist bis ${day(record.expiresOn, today)} zertifiziert.`;
    return `Das Zertifikat zu ${name} ${statuses[record.status]}.`;
  },
  notMeasurable: (name) => `${name} ist nicht messbar: Nichts ist im Geltungsbereich.`,
  unassessed: (name, inScope) =>
    `Von ${name} ist noch nichts bewertet, daher lässt sich kein Termin nennen: ${inScope === 1 ? '1 Anforderung wartet' : `${inScope} Anforderungen warten`}.`,
  noDay: (name, result, why) => {
    const noDate = `Für ${resultOf[result]} zu ${name} lässt sich`;
    if (why.reason === 'growing') {
      return `${noDate} bei diesem Tempo kein Termin nennen: Es kommt mehr hinzu, als akzeptiert wird.`;
    }
    if (why.reason === 'none') return `${noDate} kein Termin nennen: Der Plan führt zu keinem.`;
    const weeks =
      why.missingWeeks === 1 ? 'eine weitere Arbeitswoche' : `${number(why.missingWeeks)} weitere Arbeitswochen`;
    return `${noDate} noch kein Termin nennen: Eine Prognose braucht ${weeks}.`;
  },
  dated,
  rest: (counts) => {
    const parts = Object.entries(counts).map(
      ([kind, count]) => `${count === 1 ? 'ist eines' : `sind ${number(count)}`} ${rest[kind as RestKind]}`,
    );
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return parts.length === 1
      ? `Die anderen ${number(total)} sind ${rest[Object.keys(counts)[0] as RestKind]}.`
      : `Von ${number(total)} weiteren ${parts.join(', ')}.`;
  },
};

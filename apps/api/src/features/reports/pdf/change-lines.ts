import type { ComparedDays, LeadershipProgramme } from '@waymark/contracts';
import type { ReportWords } from '../report-words.ts';

/** One line of what changed: a cause, a date or a gate. */
export interface ChangeLine {
  key: string;
  title: string;
  detail: string;
  /** Points proven, of a cause. */
  points: string;
}

const namedItems = 6;

export const signed = (value: number): string => (value === 0 ? '0' : `${value > 0 ? '+' : '−'}${Math.abs(value)}`);

/** Causes in their order, then dates, then gates. */
export function changeLines(programme: LeadershipProgramme, compared: ComparedDays, words: ReportWords): ChangeLine[] {
  return [
    ...causeLines(compared, words),
    ...dateLines(programme, compared, words),
    ...gateLines(programme, compared, words),
  ];
}

function causeLines({ items }: ComparedDays, words: ReportWords): ChangeLine[] {
  if (items.state !== 'compared') return [];
  const { causes, rounding } = items;
  const lines = causes.map(({ cause, count, points, rows }) => {
    const named = rows.slice(0, namedItems).map(({ requirementId }) => requirementId);
    const rest = count - named.length;
    return {
      key: cause,
      title: `${words.changes.cause[cause]}: ${words.items(count)}`,
      detail: [named.join(', '), ...(rest > 0 ? [words.more(rest)] : [])].join(' '),
      points: signed(points.proven),
    };
  });
  if (rounding.proven === 0) return lines;
  return [...lines, { key: 'rounding', title: words.changes.rounding, detail: '', points: signed(rounding.proven) }];
}

function dateLines(programme: LeadershipProgramme, { dates }: ComparedDays, words: ReportWords): ChangeLine[] {
  return dates.map(({ kind, key, from, to, days, why }) => ({
    key: `${kind} ${key}`,
    title: dateName(programme, { kind, key }, words),
    detail: [words.changes.moved(words.day(from), words.day(to)), words.changes.days(days), ...whyOf(why, words)].join(
      ', ',
    ),
    points: '',
  }));
}

function dateName(
  { stages, nextHardDate }: LeadershipProgramme,
  { kind, key }: Pick<ComparedDays['dates'][number], 'kind' | 'key'>,
  words: ReportWords,
): string {
  if (kind === 'target') return words.changes.target;
  if (kind === 'hard_date') return nextHardDate?.id === key ? nextHardDate.name : words.nextHardDate;
  return words.changes.endOf(stages.find((stage) => stage.key === key)?.name ?? key ?? '');
}

function whyOf(why: ComparedDays['dates'][number]['why'], words: ReportWords): string[] {
  if (!why) return [];
  const { adoptedBy, changedBy } = words.changes;
  const who = why.action === 'plan.adopted' ? adoptedBy(why.byName) : changedBy(why.byName);
  return [why.reason === '' ? who : `${who}: ${why.reason}`];
}

const gateLines = ({ gates }: LeadershipProgramme, compared: ComparedDays, words: ReportWords): ChangeLine[] =>
  compared.gates.map(({ id, isMet }) => ({
    key: `gate ${id}`,
    title: words.changes.gate(gates.find((gate) => gate.id === id)?.title ?? id, isMet),
    detail: '',
    points: '',
  }));

/** What there is to say of all of it in one line. */
export function changeSummary(compared: ComparedDays | null, words: ReportWords): string {
  if (!compared) return words.changes.notKept;
  const { items, dates, gates, from } = compared;
  return `${words.changes.since(words.day(from))}: ${saidOf(items, dates.length + gates.length === 0, words)}`;
}

function saidOf(items: ComparedDays['items'], isPlanSame: boolean, words: ReportWords): string {
  const { otherDefinition, notMeasurable, nothing, proven } = words.changes;
  if (items.state === 'other_definition') return otherDefinition(items.from, items.to);
  if (items.state === 'not_measurable') return notMeasurable;
  if (items.causes.length === 0 && isPlanSame) return nothing;
  const { before, after } = items;
  return proven(before.proven, after.proven, signed(after.proven - before.proven));
}

/** What no reader can make sense of, wherever it stands in an answer. */
const nonsense =
  /\bNaN\b|\bInvalid\b|\bundefined\b|\[object |\bnull\b|Infinity|\s-\d+ (days?|weeks?|months?|Tage?n?|Wochen?|Monate?n?)\b/;

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Ranges that end before they begin: `fromOn` and `toOn`, `plannedFromOn` and `plannedToOn`, … */
function reversed(record: Readonly<Record<string, unknown>>, place: string): string[] {
  return Object.entries(record).flatMap(([key, from]) => {
    const to = /from(On)?$/i.test(key) ? record[key.replace(/From/, 'To').replace(/from/, 'to')] : undefined;
    return isDay(from) && isDay(to) && to < from ? [`${place}.${key}: ${from} after ${to}`] : [];
  });
}

/** Everything in an answer that is no sense, with its place: words of failed sums, ranges that end before they begin. */
export function nonsenseIn(value: unknown, place = ''): string[] {
  if (typeof value === 'string') return nonsense.test(value) ? [`${place}: ${value.slice(0, 300)}`] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => nonsenseIn(item, `${place}[${index}]`));
  if (value === null || typeof value !== 'object') return [];
  const record = value as Record<string, unknown>;
  return [
    ...reversed(record, place),
    ...Object.entries(record).flatMap(([key, item]) => nonsenseIn(item, `${place}.${key}`)),
  ];
}

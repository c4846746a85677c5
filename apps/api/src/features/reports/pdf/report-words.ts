import type { LeadershipProgramme, LeadershipReport } from '@waymark/contracts';
import { dayInWords, daysBetween, parseDay, roundedShares } from '@waymark/domain';

export const inWords = (day: string) => dayInWords(parseDay(day));

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `in 56 days`, `today`, `12 days ago`. */
export function distance(from: string, to: string): string {
  const days = daysBetween(parseDay(from), parseDay(to));
  if (days === 0) return 'today';
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`;
}

/** `24 Nov 2026, 08:00 UTC`. */
export function momentInWords(instant: string): string {
  return `${inWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}

/** What the board should take away, one sentence for each programme, never a percentage without its gates. */
export function headlines({ programmes }: LeadershipReport): string[] {
  if (programmes.length === 0) return ['No programme has been started yet.'];
  return programmes.map(sentence);
}

function sentence({ name, verdict, readiness, openGates }: LeadershipProgramme): string {
  if (verdict === 'ready') return `${name} is ready: every requirement is proven and every gate is met.`;
  const gates = `${counted(openGates, 'gate')} open`;
  if (readiness.weighted === null) return `${name} is not measurable: nothing is in scope, ${gates}.`;
  return `${name} is not ready yet: ${roundedShares(readiness.weighted).proven} % proven, ${gates}.`;
}

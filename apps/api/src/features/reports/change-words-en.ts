import { stageEnds } from '@waymark/domain';

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** What changed since a day, on paper, in English. */
export const changeWordsEn = {
  title: 'What changed',
  since: (on: string) => `since ${on}`,
  nothing: 'Nothing changed.',
  notKept: 'Not measured yet: each day is kept from now on.',
  otherDefinition: (from: number, to: number) =>
    `Readiness is defined otherwise since (v${from}, now v${to}), so the bars are not compared.`,
  notMeasurable: 'Nothing was in scope on one of the days, so the bars are not compared.',
  proven: (before: number, after: number, points: string) =>
    `from ${before}\u00a0% to ${after}\u00a0% proven, ${points} points`,
  cause: {
    accepted: 'Accepted',
    closed: 'Gaps closed, to be accepted',
    assessed: 'Newly assessed',
    new_gap: 'New gaps',
    stale: 'Evidence gone stale',
    taken_back: 'Taken back',
    scope: 'Scope changed',
  },
  rounding: 'Rounding',
  points: 'Points proven',
  moved: (from: string, to: string) => `from ${from} to ${to}`,
  days: (days: number) => (days > 0 ? `${counted(days, 'day')} later` : `${counted(-days, 'day')} earlier`),
  adoptedBy: (name: string) => `plan adopted by ${name}`,
  changedBy: (name: string) => `changed by ${name}`,
  gate: (title: string, isMet: boolean) => `${title}: ${isMet ? 'gate is met now' : 'gate is open again'}`,
  target: 'Target date',
  endOf: (stage: string) => stageEnds(stage, 'en'),
};

export type ChangeWords = typeof changeWordsEn;

import { dayValue, today } from '../clock.ts';

/** The day so many days from today, `YYYY-MM-DD`; the demo organisation is in UTC. */
export const inDays = (days: number): string => today('UTC').add({ days }).toString();

/** An instant of that day within the hours of work; which one depends on the place in a list. */
export const instantInDays = (days: number, place = 0): Date =>
  new Date(Date.parse(`${inDays(days)}T08:10:00Z`) + ((place * 47) % 510) * 60_000);

/** When things of that day were put on paper. */
export const afternoonInDays = (days: number): Date => new Date(`${inDays(days)}T15:00:00Z`);

/** The day as the database takes it. */
export const dayInDays = (days: number): Date => dayValue(inDays(days));

/**
 * The observation periods of the two SOC 2 programmes, as days from today. The former one is half a year of security
 * alone; the present one began the day after it and lasts a year.
 */
export const demoPeriods = { former: { from: -326, to: -145 }, soc2: { from: -144, to: 220 } } as const;

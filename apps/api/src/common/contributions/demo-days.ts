import { dayValue, today } from '../clock.ts';

/** The day so many days from today, `YYYY-MM-DD`; the demo organisation is in UTC. */
export const inDays = (days: number): string => today('UTC').add({ days }).toString();

/** The same as the database takes it. */
export const dayInDays = (days: number): Date => dayValue(inDays(days));

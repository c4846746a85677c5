import { today } from '../clock.ts';

/** The day so many days from today, `YYYY-MM-DD`; the demo organisation is in UTC. */
export const inDays = (days: number): string => today('UTC').add({ days }).toString();

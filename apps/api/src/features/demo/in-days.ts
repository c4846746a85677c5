import { today } from '../../common/clock.ts';

/** The day so many days from today, `YYYY-MM-DD`. */
export const inDays = (days: number): string => today().add({ days }).toString();

import type { Forecast } from '@waymark/contracts';

/** The day by which everything has to be ready: early enough for the target where an audit waits for it, else the target. */
export const deadlineOf = ({ readyInTimeOn, targetOn }: Pick<Forecast, 'readyInTimeOn' | 'targetOn'>): string =>
  readyInTimeOn ?? targetOn;

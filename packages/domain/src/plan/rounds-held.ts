/** One time a stage was over, and the day on which it was opened again. */
export interface StageRound {
  endedOn: Temporal.PlainDate;
  reopenedOn: Temporal.PlainDate;
}

/**
 * The last days of the rounds of a stage that comes back every year. A stage opened again in another year than it ended
 * begins its next round, and the one before stands; opened again in the same year, it takes back that it was over.
 */
export function roundsHeld(rounds: readonly StageRound[]): Temporal.PlainDate[] {
  return rounds.filter(({ endedOn, reopenedOn }) => endedOn.year < reopenedOn.year).map(({ endedOn }) => endedOn);
}

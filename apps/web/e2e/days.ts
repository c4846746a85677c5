/** The day it is for the browser of a story and for the server, which both live in UTC. */
export const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO('UTC');

/** As the pages write it for a British reader: `4 Dec 2026`. */
export const written = (day: Temporal.PlainDate): string =>
  day.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** `December 2026` */
export const writtenMonth = (day: Temporal.PlainDate): string =>
  day.toLocaleString('en-GB', { month: 'long', year: 'numeric' });

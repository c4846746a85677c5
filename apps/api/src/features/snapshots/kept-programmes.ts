import { type LeadershipReport, snapshotFactsSchema } from '@waymark/contracts';
import type { Day } from './keep-day.ts';

/** What is kept of the programmes of a report: days and ids, and none of its words. */
export const programmesOf = ({ programmes }: Pick<LeadershipReport, 'programmes'>): Day['programmes'] =>
  programmes.map(({ id, readiness, forecast = null, ...programme }) => ({
    id,
    readiness,
    facts: snapshotFactsSchema.parse({ ...programme, forecast, counts: readiness.counts }),
  }));

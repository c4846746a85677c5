import { ofComments } from './comments.ts';
import { ofDocuments } from './documents.ts';
import { ofEvidence, ofGapItems } from './evidence.ts';
import { ofAccounts, ofPeople } from './people.ts';
import { ofProgrammes } from './programmes.ts';
import { ofRecords } from './records.ts';
import type { Maker } from './scene.ts';
import { ofCalendar, ofWork } from './work.ts';

const all = {
  ...ofPeople,
  ...ofAccounts,
  ...ofProgrammes,
  ...ofDocuments,
  ...ofRecords,
  ...ofGapItems,
  ...ofEvidence,
  ...ofWork,
  ...ofComments,
  ...ofCalendar,
};

const makers = new Map(
  Object.entries(all).map(([name, maker]) => [name.replace('~', '/api/v1/orgs/{org}'), maker] as const),
);

/** Makes requests that a route has to take, where fitting its schema is not enough. */
export const makerOf = (operation: { method: string; path: string }): Maker | undefined =>
  makers.get(`${operation.method} ${operation.path}`);

/** Routes that no walk through the API can get to succeed, and why. */
export const outOfReach: Readonly<Record<string, string>> = {
  'post /api/auth/reset-password': 'its secret is in a mail, and nowhere else',
};

/** For a test that every maker is a route's. */
export const madeFor: readonly string[] = [...makers.keys()];

import type { Happening } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import type { Actor } from '../actor.ts';
import type { Db } from '../database.ts';

/** The people of the demo by their first name. */
export const demoPersons = ['marc', 'ines', 'priya', 'jonas', 'lena', 'amara'] as const;
export type DemoPerson = (typeof demoPersons)[number];

/** The programmes of the demo; `former` is the SOC 2 before the present one. */
export type DemoProgramme = 'iso' | 'soc2' | 'former';

/** What the demo has before the features add to it: its people, and programmes that were begun as everybody begins one. */
export interface DemoScene {
  /** Ines, who drives the programmes. */
  actor: Actor;
  /** Ids of the people. */
  people: Record<DemoPerson, string>;
  /** What they are called. */
  names: Record<DemoPerson, string>;
  /** Ids of the programmes. */
  programmes: Record<DemoProgramme, string>;
  files: DemoFiles;
}

export type DemoFileKind = 'pdf' | 'png' | 'csv' | 'xlsx';

/** What a file of the demo tells of. */
export interface DemoFileSubject {
  language: Language;
  title: string;
  by: string;
  capturedOn: string;
  periodFromOn: string | null;
  /** Rows of a believable table: reference, what, when, state. */
  rows: readonly (readonly [string, string, string, string])[];
}

export interface DemoFiles {
  /** Makes a real file that is kept with the transaction; gives what a record holds of it. */
  put: (
    tx: Db,
    kind: DemoFileKind,
    subject: DemoFileSubject,
  ) => Promise<{ fileName: string; mediaType: string; sha256: string }>;
}

/** What happened, who did it, and when. */
export type Told = Happening & { by: string; at: Date };

/**
 * What comes before what: what was planned and agreed, what shows it, what was found, things people do, what they say about
 * them, what is decided on all of it; then how it stood, and stands.
 */
export const demoSteps = [
  'plan',
  'agreements',
  'proof',
  'findings',
  'work',
  'words',
  'decisions',
  'history',
  'standing',
] as const;

/** What of a feature is shown in the demo. Days are counted from today, see `inDays`. */
export interface DemoContribution {
  step: (typeof demoSteps)[number];
  /** What its services let everybody do: they write into the log by themselves, so long ago. */
  act?: { run: (scene: DemoScene) => Promise<void>; daysAgo?: Partial<Record<Happening['action'], number>> };
  /** Its rows with a past, which no service lets anybody make up. */
  write?: (tx: Db, scene: DemoScene) => Promise<void>;
  /** Their entries in the log: `npm run verify` takes no exception. */
  told?: (tx: Db, actor: Actor) => Promise<Told[]>;
}

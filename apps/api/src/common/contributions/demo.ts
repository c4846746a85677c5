import type { Happening } from '@waymark/contracts';
import type { Actor } from '../actor.ts';
import type { Db } from '../database.ts';

/** The people of the demo by their first name. */
export const demoPersons = ['marc', 'ines', 'priya', 'jonas', 'lena', 'amara'] as const;
export type DemoPerson = (typeof demoPersons)[number];

/** What the demo has before the features add to it: people, programmes with their gap items, documents and evidence. */
export interface DemoScene {
  /** Ines, who drives the programmes. */
  actor: Actor;
  /** Ids of the people. */
  people: Record<DemoPerson, string>;
  /** Ids of the programmes; `former` is the SOC 2 before the present one. */
  programmes: Record<'iso' | 'soc2' | 'former', string>;
}

/** What happened, who did it, and when. */
export type Told = Happening & { by: string; at: Date };

/** What comes before what: things people do, then what they say about them, then what is decided on all of it. */
export const demoSteps = ['work', 'words', 'decisions'] as const;

/** What of a feature is shown in the demo. Days are counted from today, see `inDays`. */
export interface DemoContribution {
  step: (typeof demoSteps)[number];
  write: (tx: Db, scene: DemoScene) => Promise<void>;
  /** Its entries in the log, where it writes beside its services: `npm run verify` takes no exception. */
  told?: (tx: Db, actor: Actor) => Promise<Told[]>;
}

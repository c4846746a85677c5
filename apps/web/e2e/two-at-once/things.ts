import type { Locator, Page } from 'playwright-core';
import type { AtWork, Row } from './at-work.ts';
import { thingsOfDocuments } from './things-of-documents.ts';
import { thingsOfPlans } from './things-of-plans.ts';
import { thingsOfProgrammes } from './things-of-programmes.ts';
import { thingsOfSettings } from './things-of-settings.ts';
import { thingsOfVerdicts } from './things-of-verdicts.ts';
import { thingsOfWork } from './things-of-work.ts';
import type { World } from './world.ts';

/** One of the things, made for one story. */
export interface Made {
  /** The page on which it is edited. */
  page: string;
  /** Where the API changes it. */
  path: string;
  /** As it is now; its version goes along with what somebody changes. */
  read: (by: AtWork) => Promise<Row>;
  /** What it is called on its page. */
  name: string;
  /** How somebody else deletes it; left out where it stays for as long as the organisation does. */
  remove?: (by: AtWork) => Promise<void>;
}

/** Something that two people may edit at once. */
export interface Thing {
  /** The operation of the API by which it is changed, as `openapi.json` calls it below an organisation. */
  operation: string;
  make: (world: World) => Promise<Made>;
  /** Opens where it is edited, as the page stands, and gives the form. */
  open: (page: Page, made: Made) => Promise<Locator>;
  /** Writes it into the form, where it stands until it is saved. */
  write: (form: Locator, words: string) => Promise<void>;
  written: (form: Locator, words: string) => Promise<string>;
  save: (form: Locator, words: string) => Promise<void>;
  /** What each of the two writes, and how the row says the same field in the same words. */
  mine: string;
  theirs: string;
  field: (row: Row) => string;
  /** How the question says what both have done, where it does not say what they wrote. */
  asked?: { mine: string | RegExp; theirs: string | RegExp };
  /** What one decides upon is another thing then, and is looked at again: mine cannot be kept over theirs. */
  mustLook?: boolean;
  /** What others do arrives in the form while it is open: it is asked about only where that was not heard. */
  isKeptFresh?: boolean;
  /** Another field, as the API changes it; left out where there is none. */
  other?: (world: World, made: Made) => Promise<void>;
  isDeletable?: boolean;
  /** It is deleted with its programme. */
  isOfProgramme?: boolean;
  /** Choosing saves: what is shown then is what one has chosen over. */
  savesItself?: boolean;
  /** Only its author edits it: the other one is the same person at another desk. */
  isOwn?: boolean;
}

/** The rows of the table; those of each group are walked by a file of tests of that name. */
export const thingsOf = {
  work: thingsOfWork,
  programmes: thingsOfProgrammes,
  plans: thingsOfPlans,
  documents: thingsOfDocuments,
  settings: thingsOfSettings,
  verdicts: thingsOfVerdicts,
};

export const allThings: Readonly<Record<string, Thing>> = Object.assign({}, ...Object.values(thingsOf));

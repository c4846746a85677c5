import type { HappeningAction } from '@waymark/contracts';
import type { DeliveryKind, Language, ReminderKind } from '@waymark/domain';
import type { Activity } from '@waymark/prisma';
import type { Db, Tenant } from '../database.ts';
import type { Placed, Told } from '../outbox/routes.ts';

/** What people are told of one thing that happened. */
export interface Notice {
  /** Ids of the people; whoever did it, and who has left, is not told. */
  to: readonly string[];
  /** Whoever did it is told too, by Waymark: somebody who has just come, of what has waited for them. */
  tellsDoer?: true;
  /** The same is told a person once. */
  key: string;
  /** As which kind of date it is told: mail at once, in that of the day, or only in the app. */
  kind: ReminderKind;
  /** By which choice of theirs it is delivered, where not by that for its kind of date: what waits for a review. */
  deliveredAs?: DeliveryKind;
  /** As the calendar names what it is about, by which the bell finds it. */
  eventId: string;
  programmeId: string | null;
  /** Where it is answered, below the organisation's own address. */
  path: string;
  said: (language: Language) => NoticeWords;
}

export interface NoticeWords {
  /** What happened and what is asked, in one line: the bell's, and the subject of the mail. */
  title: string;
  paragraphs: readonly (string | NoticeLine)[];
  /** What the mail's button does. */
  open: string;
}

/** One of several things, in a line of its own. */
export interface NoticeLine {
  text: string;
  /** Where it leads to by itself, below the organisation's own address. */
  path: string | null;
}

/** What of a feature somebody is told at once, and not on a day. */
export interface NoticeContribution {
  name: string;
  actions: readonly HappeningAction[];
  /** Of which of them, where not of all: of the others nothing is left to be read. */
  concerns?: (happening: Told) => boolean;
  /** What of one change is told together, by the first of its entries: each for which it gives the same. */
  together?: (happening: Placed) => string | null;
  /** Null where there is nobody to tell, or it is over by now; several where it is not the same for everybody. */
  noticeOf: (tx: Db, tenant: Tenant, entry: Activity) => Promise<Notice | readonly Notice[] | null>;
}

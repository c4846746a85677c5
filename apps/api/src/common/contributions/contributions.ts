import { Injectable } from '@nestjs/common';
import type { CountContribution } from './count.ts';
import type { DatedContribution, PlannedContribution, SoonContribution } from './dated.ts';
import type { DemoContribution } from './demo.ts';
import type { NoticeContribution } from './notice.ts';
import type { SearchContribution } from './search.ts';
import type { ReckonedWork, WorkContribution } from './work.ts';

/** What one feature adds to what is read across all features. */
export interface Contribution {
  /** Days of its rows, for the calendar, its feeds and reminders. */
  dated?: readonly DatedContribution[];
  /** Days that are worked out and stand in no table. */
  planned?: PlannedContribution;
  /** The next of its days, for the overview. */
  soon?: readonly SoonContribution[];
  search?: readonly SearchContribution[];
  /** What somebody is asked to do. */
  work?: readonly WorkContribution[];
  /** The same where its days follow from a rule. */
  reckonedWork?: readonly ReckonedWork[];
  /** What is counted on the overview. */
  counts?: readonly CountContribution[];
  /** What of it somebody is told as it happens. */
  notices?: readonly NoticeContribution[];
  /** What is shown of it in the demo. */
  demo?: readonly DemoContribution[];
}

/**
 * What the features say of themselves. Each module hands its own in when it is made; calendar, search, My work, overview
 * and reminders join them into one statement each, and know no feature.
 */
@Injectable()
export class Contributions {
  readonly dated: DatedContribution[] = [];
  readonly planned: PlannedContribution[] = [];
  readonly soon: SoonContribution[] = [];
  readonly search: SearchContribution[] = [];
  readonly work: WorkContribution[] = [];
  readonly reckonedWork: ReckonedWork[] = [];
  readonly counts: CountContribution[] = [];
  readonly notices: NoticeContribution[] = [];
  readonly demo: DemoContribution[] = [];

  add(contribution: Contribution): void {
    const { dated = [], planned, soon = [], search = [], work = [], reckonedWork = [] } = contribution;
    const { counts = [], notices = [], demo = [] } = contribution;
    this.dated.push(...dated);
    if (planned) this.planned.push(planned);
    this.soon.push(...soon);
    this.search.push(...search);
    this.work.push(...work);
    this.reckonedWork.push(...reckonedWork);
    this.counts.push(...counts);
    this.notices.push(...notices);
    this.demo.push(...demo);
  }
}

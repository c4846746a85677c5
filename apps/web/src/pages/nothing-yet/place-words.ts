import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OrganisationAbilities } from '@waymark/domain';

/** The pages on which somebody may find nothing yet. */
export type Place =
  | 'overview'
  | 'leadership'
  | 'my_work'
  | 'programmes'
  | 'timeline'
  | 'calendar'
  | 'evidence'
  | 'reports'
  | 'audits';

export interface PlaceWords {
  title: MessageDescriptor;
  /** What the page is for. */
  purpose: MessageDescriptor;
  /** What will stand there. */
  coming: MessageDescriptor;
}

const noProgramme = msg`No programme yet`;

const words: Readonly<Record<Exclude<Place, 'my_work'>, PlaceWords>> = {
  overview: {
    title: noProgramme,
    purpose: msg`How each programme stands: what is proven, what is missing, and when it will be ready.`,
    coming: msg`A card for each programme, the next dates, and what waits for you.`,
  },
  leadership: {
    title: noProgramme,
    purpose: msg`One page that says whether you are on course, what blocks, and when the certificate or report will be there.`,
    coming: msg`It fills by itself with the first programme. What you have to sign or decide stands under My work, and you are told of it.`,
  },
  programmes: {
    title: noProgramme,
    purpose: msg`A programme is the way to one certificate or report.`,
    coming: msg`Each programme with its stages, its documents and the requirements it has to meet.`,
  },
  timeline: {
    title: noProgramme,
    purpose: msg`The plans of all programmes on one line of time.`,
    coming: msg`The stages of each programme with their dates, and why each date is where it is.`,
  },
  reports: {
    title: noProgramme,
    purpose: msg`The report for leadership, and how it stood on days that were kept.`,
    coming: msg`The report fills by itself with the first programme.`,
  },
  calendar: {
    title: msg`No dates yet`,
    purpose: msg`All days on which something is due, of the organisation and your own.`,
    coming: msg`A programme brings its stages, milestones and target date with it; tasks add theirs.`,
  },
  evidence: {
    title: msg`No evidence yet`,
    purpose: msg`Evidence is a file or a link that shows something is so, with the days it speaks for.`,
    coming: msg`Everything that was sent as evidence, by whom, and whether it was accepted.`,
  },
  audits: {
    title: msg`No audit is open to you`,
    purpose: msg`Today you see only the name of the organisation and whom to ask.`,
    coming: msg`Audits cannot be opened in Waymark yet: until then, the evidence you need has to be sent to you another way.`,
  },
};

const workFor = ({ reviewEvidence, addEvidence }: OrganisationAbilities): MessageDescriptor => {
  if (reviewEvidence) return msg`Your tasks, gap items of yours, and evidence that waits for your review.`;
  if (addEvidence) return msg`Tasks and evidence that somebody asks you for. You are told when they come.`;
  return msg`Stages to sign, documents to approve, and comments that name you. You are told when they come.`;
};

/** What a page says of itself to somebody who finds nothing there. */
export const wordsOf = (place: Place, abilities: OrganisationAbilities): PlaceWords =>
  place === 'my_work'
    ? {
        title: msg`Nothing is asked of you`,
        purpose: msg`Everything that is asked of you, the most urgent first.`,
        coming: workFor(abilities),
      }
    : words[place];

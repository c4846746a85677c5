import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { TermKey } from '../glossary/glossary.ts';
import { Term } from '../glossary/term.tsx';
import { StateShape, type StateShapeName } from '../lifecycle/state-shape.tsx';
import styles from './status-badge.module.css';

type Tone = 'proven' | 'claimed' | 'gap' | 'unknown' | 'warn' | 'danger' | 'info' | 'mute';

interface Look {
  word: MessageDescriptor;
  shape: StateShapeName;
  tone: Tone;
  /** What explains the word to who meets it first. */
  term?: TermKey;
}

const looks = {
  proven: { word: msg`Proven`, shape: 'check', tone: 'proven', term: 'proven' },
  claimed: { word: msg`Claimed`, shape: 'half', tone: 'claimed', term: 'claimed' },
  gap: { word: msg`Gap`, shape: 'triangle', tone: 'gap', term: 'gap' },
  unknown: { word: msg`Unknown`, shape: 'question', tone: 'unknown', term: 'unknown' },

  // It says that it is done: proven is only what somebody else has accepted.
  conform: { word: msg`Conform`, shape: 'half', tone: 'claimed', term: 'conformity' },
  improvement: { word: msg`Improve`, shape: 'plus', tone: 'mute' },
  minor: { word: msg`Minor`, shape: 'diamondOutline', tone: 'warn', term: 'nonconformity' },
  major: { word: msg`Major`, shape: 'diamond', tone: 'danger', term: 'nonconformity' },
  not_applicable: { word: msg`Not applicable`, shape: 'struck', tone: 'mute', term: 'not_applicable' },
  not_assessed: { word: msg`Not assessed`, shape: 'question', tone: 'unknown' },

  accepted: { word: msg`Accepted`, shape: 'check', tone: 'proven', term: 'accepted' },
  to_review: { word: msg`To review`, shape: 'target', tone: 'info', term: 'review' },
  rejected: { word: msg`Rejected`, shape: 'cross', tone: 'danger', term: 'review' },
  stale: { word: msg`Stale`, shape: 'clock', tone: 'warn', term: 'stale' },
  draft: { word: msg`Draft`, shape: 'draft', tone: 'mute' },

  planned: { word: msg`Planned`, shape: 'ring', tone: 'mute' },
  due_soon: { word: msg`Due soon`, shape: 'clock', tone: 'warn' },
  overdue: { word: msg`Overdue`, shape: 'overdue', tone: 'danger' },
  active: { word: msg`Now`, shape: 'target', tone: 'info' },
  done: { word: msg`Done`, shape: 'check', tone: 'proven' },
  open: { word: msg`Open`, shape: 'ring', tone: 'mute' },
  skipped: { word: msg`Left out`, shape: 'struck', tone: 'mute' },

  gate_met: { word: msg`Met`, shape: 'gateMet', tone: 'proven' },
  gate_open: { word: msg`Open`, shape: 'gateOpen', tone: 'gap' },
  gate_waived: { word: msg`Waived`, shape: 'struck', tone: 'mute' },

  missing: { word: msg`Missing`, shape: 'triangle', tone: 'gap' },
  unconfirmed: { word: msg`To be confirmed`, shape: 'question', tone: 'warn' },
  approved: { word: msg`Approved`, shape: 'check', tone: 'proven' },
  expired: { word: msg`Expired`, shape: 'clock', tone: 'warn' },
  revoked: { word: msg`Revoked`, shape: 'struck', tone: 'mute' },
} as const satisfies Record<string, Look>;

export type Status = keyof typeof looks;

interface StatusBadgeProps {
  status: Status;
  /** Replaces the word where more can be said, e.g. "3 open, not ready". */
  children?: ReactNode;
  /** Shape and word without the tinted ground, for dense lists. */
  isPlain?: boolean;
  /** The word says what it means when one asks; never within a link. */
  isExplained?: boolean;
}

/** A state as shape and word; the colour comes last. */
export function StatusBadge({ status, children, isPlain = false, isExplained = false }: StatusBadgeProps) {
  const { i18n } = useLingui();
  const { word, term }: Look = looks[status];
  const said = children ?? i18n._(word);
  return (
    <StatusMark status={status} isPlain={isPlain}>
      {isExplained && term ? <Term of={term}>{said}</Term> : said}
    </StatusMark>
  );
}

/** The same where the word is known already: without hooks, for tables with hundreds of them. */
export function StatusMark({ status, isPlain = false, children }: Omit<StatusBadgeProps, 'isExplained'>) {
  const { shape, tone } = looks[status];
  return (
    <span className={styles.badge} data-tone={tone} data-plain={isPlain || undefined}>
      <StateShape name={shape} size={12} />
      {children}
    </span>
  );
}

/** The word of a state, for filters and sentences. */
export const statusWord = (status: Status): MessageDescriptor => looks[status].word;
export const statusShape = (status: Status): StateShapeName => looks[status].shape;

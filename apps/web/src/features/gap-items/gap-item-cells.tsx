import { useLingui } from '@lingui/react/macro';
import type { GapItem } from '@waymark/contracts';
import { useMemo } from 'react';
import { formatDay, formatDayShort } from '../../lib/format.ts';
import { today } from '../../lib/today.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../ui/page/name.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import { type Status, StatusMark, statusWord } from '../../ui/page/status-badge.tsx';
import styles from './gap-items.module.css';

/** Everything a row says, worked out once for all rows: a cell has no hooks. */
export function useWords() {
  const { t, i18n } = useLingui();
  return useMemo(
    () => ({
      status: (status: Status) => i18n._(statusWord(status)),
      heads: {
        requirement: t`Ref`,
        title: t`Requirement`,
        conformity: t`Conformity`,
        state: t`State`,
        evidence: t`Evidence`,
        owner: t`Owner`,
        dueOn: t`Due`,
        closeBy: t`Close by`,
      },
      nobody: t`Nobody`,
      noDate: t`No date`,
      noStage: t`No stage`,
      evidence: ({ accepted, required, toReview }: GapItem['evidence']) =>
        t`${accepted} accepted of ${required} required, ${toReview} to review`,
    }),
    [t, i18n],
  );
}
export type Words = ReturnType<typeof useWords>;

/** The day as a cell says it: the year only where it is another. */
export function dueWord({ dueOn }: GapItem, { noDate }: Words): string {
  if (!dueOn) return noDate;
  const isThisYear = dueOn.slice(0, 4) === today().slice(0, 4);
  return isThisYear ? formatDayShort(dueOn) : formatDay(dueOn);
}

export function dueDay(item: GapItem, words: Words) {
  const { dueOn, isOverdue } = item;
  if (!dueOn) return <span className={styles.quiet}>{words.noDate}</span>;
  return (
    <span className={styles.due} data-overdue={isOverdue || undefined} title={formatDay(dueOn)}>
      {isOverdue && <StateShape name="overdue" size={12} />}
      {dueWord(item, words)}
    </span>
  );
}

export const badge = (status: Status, words: Words, isPlain = false) => (
  <StatusMark status={status} isPlain={isPlain}>
    {words.status(status)}
  </StatusMark>
);

/** On a phone one column says it all; the rest is in the panel. */
export const requirement = (item: GapItem, isNarrow: boolean, words: Words) =>
  isNarrow ? (
    <span className={styles.narrow}>
      <span className={styles.oneLine}>
        <span className={styles.reference}>{item.requirementId}</span> <bdi>{item.title}</bdi>
      </span>
      <small>
        {badge(item.conformity, words, true)}
        {badge(item.state ?? 'skipped', words, true)}
        {item.owner && <PersonName person={item.owner} isShort />}
        {item.dueOn && dueDay(item, words)}
      </small>
    </span>
  ) : (
    <span className={styles.title}>
      <Name>{item.title}</Name>
    </span>
  );

export function evidenceCount(evidence: GapItem['evidence'], words: Words) {
  const { accepted, required, toReview } = evidence;
  return (
    <span className={accepted >= required ? undefined : styles.quiet} title={words.evidence(evidence)}>
      {accepted}/{required}
      {toReview > 0 && ` +${toReview}`}
    </span>
  );
}

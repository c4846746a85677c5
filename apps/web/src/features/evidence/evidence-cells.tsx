import { useLingui } from '@lingui/react/macro';
import type { Evidence } from '@waymark/contracts';
import { useMemo } from 'react';
import { formatNumber, formatPeriod } from '../../lib/format.ts';
import { Name } from '../../ui/page/name.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import { type Status, StatusMark, statusWord } from '../../ui/page/status-badge.tsx';
import styles from './evidence.module.css';
import { Thumbnail } from './thumbnail.tsx';

/** Everything a row says, worked out once for all rows: a cell has no hooks. */
export function useWords() {
  const { t, i18n } = useLingui();
  return useMemo(
    () => ({
      status: (status: Status) => i18n._(statusWord(status)),
      heads: {
        title: t`Title`,
        standings: t`State by programme`,
        capturedOn: t`Captured`,
        period: t`Period covered`,
        owner: t`Owner`,
        uploadedAt: t`Uploaded`,
      },
      notLinked: t`Not linked`,
      oneDay: t`One day`,
      more: (count: number) => {
        const rest = formatNumber(count);
        return t`${rest} more`;
      },
    }),
    [t, i18n],
  );
}
export type Words = ReturnType<typeof useWords>;

/** As `EvidenceStandings`, as far as there is room: how many more there are is said. */
export function standings({ standings: all }: Evidence, most: number, words: Words) {
  if (all.length === 0) return <span className={styles.quiet}>{words.notLinked}</span>;
  const rest = all.length - most;
  return (
    <span className={styles.standings}>
      {all.slice(0, most).map(({ programmeId, programmeName, state }) => (
        <span key={programmeId} className={styles.standing} title={programmeName}>
          <StatusMark status={state}>{words.status(state)}</StatusMark>
          <span className={styles.programme}>
            <Name>{programmeName}</Name>
          </span>
        </span>
      ))}
      {rest > 0 && <span className={styles.rest}>{words.more(rest)}</span>}
    </span>
  );
}

export const period = ({ periodFromOn, periodToOn }: Evidence, words: Words) =>
  periodFromOn && periodToOn ? (
    <span>{formatPeriod(periodFromOn, periodToOn)}</span>
  ) : (
    <span className={styles.quiet}>{words.oneDay}</span>
  );

export const title = (evidence: Evidence, isNarrow: boolean, words: Words) => (
  <span className={styles.titleCell}>
    <Thumbnail key={evidence.latest.number} evidenceId={evidence.id} version={evidence.latest} size="small" />
    {isNarrow ? (
      <span className={styles.narrow}>
        <span className={styles.ellipsis}>
          <Name>{evidence.title}</Name>
        </span>
        <span className={styles.narrowFacts}>
          {standings(evidence, 1, words)}
          <PersonName person={evidence.owner} isShort />
        </span>
      </span>
    ) : (
      <span className={styles.title}>
        <Name>{evidence.title}</Name>
      </span>
    )}
  </span>
);

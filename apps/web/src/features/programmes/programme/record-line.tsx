import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { RecordNote } from '@waymark/contracts';
import { formatDay, formatPeriod, formatRelativeDay } from '../../../lib/format.ts';
import { today } from '../../../lib/today.ts';
import {
  certificateBadges,
  certificateWords,
  opinionBadges,
  opinionWords,
} from '../../../ui/lifecycle/record-words.ts';
import { StatusBadge } from '../../../ui/page/status-badge.tsx';
import styles from './record-line.module.css';

interface RecordLineProps {
  org: string;
  programmeId: string;
  record: RecordNote;
}

/** What a programme ended with, how long it holds, and the surveillance that keeps it. */
export function RecordLine({ org, programmeId, record }: RecordLineProps) {
  const { i18n } = useLingui();
  const params = { org, programmeId };
  return (
    <p className={styles.line}>
      {record.kind === 'certificate' ? (
        <StatusBadge status={certificateBadges[record.status]}>{i18n._(certificateWords[record.status])}</StatusBadge>
      ) : (
        <StatusBadge status={opinionBadges[record.opinion]}>{i18n._(opinionWords[record.opinion])}</StatusBadge>
      )}
      <Link to="/o/$org/programmes/$programmeId" params={params} search={{ tab: 'records' }}>
        {record.kind === 'certificate' ? (
          <Trans>
            Certificate {record.number} of {record.body}
          </Trans>
        ) : (
          <Trans>
            Report of {record.firm}, {formatDay(record.issuedOn)}
          </Trans>
        )}
      </Link>
      <Validity record={record} />
      {record.kind === 'certificate' && record.surveillance && (
        <Link
          to="/o/$org/programmes/$programmeId"
          params={params}
          search={{ stage: record.surveillance.stageId }}
          className={styles.next}
        >
          {record.surveillance.name}: {formatPeriod(record.surveillance.fromOn, record.surveillance.toOn)}
        </Link>
      )}
    </p>
  );
}

function Validity({ record }: Pick<RecordLineProps, 'record'>) {
  const on = record.kind === 'certificate' ? record.expiresOn : record.staleOn;
  const when = `${formatDay(on)}, ${formatRelativeDay(on)}`;
  if (record.kind === 'certificate') {
    return (
      <span className={styles.quiet}>
        <Trans>expires {when}</Trans>
      </span>
    );
  }
  return (
    <span className={styles.quiet}>
      {on <= today() ? <Trans>stale since {formatDay(on)}</Trans> : <Trans>stale from {when}</Trans>}
    </span>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { AssuranceReport } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay, formatPeriod, formatRelativeDay } from '../../lib/format.ts';
import { today } from '../../lib/today.ts';
import { opinionBadges, opinionWords } from '../../ui/lifecycle/record-words.ts';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { BridgeLetters } from './bridge-letters.tsx';
import { FactList } from './fact-list.tsx';
import { FileLink } from './file-link.tsx';
import { RecordedOpenPoints } from './open-points-field.tsx';
import styles from './records.module.css';
import { fileAddress, type RecordsKey } from './records.queries.ts';

interface ReportCardProps {
  recordsKey: RecordsKey;
  report: AssuranceReport;
  mayManage: boolean;
  onEdit: () => void;
}

/** One report: the opinion, what it is about, how long readers take it for current, and its bridge letters. */
export function ReportCard({ recordsKey, report, mayManage, onEdit }: ReportCardProps) {
  const { i18n, t } = useLingui();
  const { id, firm, opinion, exceptionCount, exceptions, issuedOn, staleOn, file, createdBy, createdAt } = report;
  const issued = formatDay(issuedOn);
  const facts: [string, ReactNode][] = [
    [t`Auditor firm`, firm],
    [t`About`, <Subject key="about" report={report} />],
    [t`Issued`, issued],
    [t`Exceptions`, <Exceptions key="exceptions" count={exceptionCount} />],
    [t`Stale from`, `${formatDay(staleOn)}, ${formatRelativeDay(staleOn)}`],
  ];
  return (
    <article className={styles.card} aria-label={t`Report of ${issued}`}>
      <header className={styles.head}>
        <h2>
          <Trans>Report of {issued}</Trans>
        </h2>
        <StatusBadge status={opinionBadges[opinion]}>{i18n._(opinionWords[opinion])}</StatusBadge>
        {staleOn <= today() && <StatusBadge status="stale" />}
        {mayManage && (
          <div className={styles.actions}>
            <Button size="sm" variant="default" onClick={onEdit}>
              <Trans>Correct</Trans>
            </Button>
          </div>
        )}
      </header>
      <RecordedOpenPoints points={report.openPoints} reason={report.openPointsReason} />
      <FactList facts={facts} />
      {exceptions !== '' && <p className={styles.scope}>{exceptions}</p>}
      <BridgeLetters recordsKey={recordsKey} report={report} mayManage={mayManage} />
      <footer className={styles.foot}>
        <FileLink file={file} href={fileAddress(recordsKey, 'assurance-reports', id)} />
        <span>
          <Trans>
            Recorded by {createdBy.name}, {formatDay(createdAt.slice(0, 10))}
          </Trans>
        </span>
      </footer>
    </article>
  );
}

function Subject({ report: { asOfOn, periodFromOn, periodToOn } }: { report: AssuranceReport }) {
  if (periodFromOn && periodToOn) return <Trans>Period {formatPeriod(periodFromOn, periodToOn)}</Trans>;
  return asOfOn ? <Trans>As of {formatDay(asOfOn)}</Trans> : '–';
}

const Exceptions = ({ count }: { count: number }) =>
  count === 0 ? <Trans>None</Trans> : <Plural value={count} one="# exception" other="# exceptions" />;

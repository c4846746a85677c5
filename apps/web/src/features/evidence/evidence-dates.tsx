import { Trans } from '@lingui/react/macro';
import type { EvidenceDetail } from '@waymark/contracts';
import { formatDay, formatInstant, formatPeriod } from '../../lib/format.ts';
import { Term } from '../../ui/glossary/term.tsx';
import styles from './evidence.module.css';

/** The four dates a reviewer judges: captured, period covered, uploaded, reviewed. Always in sight. */
export function EvidenceDates({ evidence }: { evidence: EvidenceDetail }) {
  const { capturedOn, periodFromOn, periodToOn, latest, reviews } = evidence;
  const reviewed = reviews
    .filter(({ versionNumber }) => versionNumber === latest.number)
    .map(({ reviewedAt }) => reviewedAt);
  const lastReviewedAt = reviewed.toSorted().at(-1);
  return (
    <dl className={styles.dates}>
      <div>
        <dt>
          <Term of="captured">
            <Trans>Captured</Trans>
          </Term>
        </dt>
        <dd>{formatDay(capturedOn)}</dd>
      </div>
      <div>
        <dt>
          <Term of="period_covered">
            <Trans>Period covered</Trans>
          </Term>
        </dt>
        <dd>{periodFromOn && periodToOn ? formatPeriod(periodFromOn, periodToOn) : <Trans>One day only</Trans>}</dd>
      </div>
      <div>
        <dt>
          <Trans>Uploaded</Trans>
        </dt>
        <dd>{formatInstant(latest.uploadedAt)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Reviewed</Trans>
        </dt>
        <dd>{lastReviewedAt ? formatInstant(lastReviewedAt) : <Trans>Not yet</Trans>}</dd>
      </div>
    </dl>
  );
}

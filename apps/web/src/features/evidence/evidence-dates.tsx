import { Trans } from '@lingui/react/macro';
import type { EvidenceDetail, EvidenceVersion } from '@waymark/contracts';
import { formatDay, formatInstant, formatPeriod } from '../../lib/format.ts';
import { Term } from '../../ui/glossary/term.tsx';
import styles from './evidence.module.css';

interface EvidenceDatesProps {
  version: EvidenceVersion;
  reviews: EvidenceDetail['reviews'];
}

/** The four dates a reviewer judges of a version: captured, period covered, uploaded, reviewed. Always in sight. */
export function EvidenceDates({ version, reviews }: EvidenceDatesProps) {
  const { capturedOn, periodFromOn, periodToOn, uploadedAt } = version;
  const reviewed = reviews
    .filter(({ versionNumber }) => versionNumber === version.number)
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
        <dd>{formatInstant(uploadedAt)}</dd>
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

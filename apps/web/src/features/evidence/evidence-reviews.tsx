import { Trans } from '@lingui/react/macro';
import type { EvidenceDetail, EvidenceStanding } from '@waymark/contracts';
import { formatInstant } from '../../lib/format.ts';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import styles from './evidence.module.css';
import { rejectionSentence } from './rejection-sentence.ts';
import { ReviewForm } from './review-form.tsx';

interface EvidenceReviewsProps {
  evidence: EvidenceDetail;
  onDirtyChange: (isDirty: boolean) => void;
}

/** One verdict per programme. A programme that has not looked yet shows that, whatever another one said. */
export function EvidenceReviews({ evidence, onDirtyChange }: EvidenceReviewsProps) {
  const { review, reviewIsAnothers } = evidence.abilities;
  if (evidence.standings.length === 0) {
    return (
      <p className={styles.hint}>
        <Trans>
          Link this evidence to a requirement first: it is reviewed for the programme the requirement is in.
        </Trans>
      </p>
    );
  }
  return (
    <>
      {evidence.standings.map((standing) => (
        <section key={standing.programmeId} className={styles.review} aria-label={standing.programmeName}>
          <div className={styles.reviewHead}>
            {standing.programmeName}
            <StatusBadge status={standing.state} />
          </div>
          <Verdict evidence={evidence} standing={standing} />
          {review && <ReviewForm evidence={evidence} standing={standing} onDirtyChange={onDirtyChange} />}
        </section>
      ))}
      {reviewIsAnothers && (
        <p className={styles.hint}>
          <Trans>You added this evidence. Nobody reviews their own, so another reviewer has to.</Trans>
        </p>
      )}
    </>
  );
}

function Verdict({ evidence, standing }: { evidence: EvidenceDetail; standing: EvidenceStanding }) {
  const { state, reason, note, reviewedBy, reviewedAt } = standing;
  const who = reviewedBy && reviewedAt && (
    <p className={styles.hint}>
      {reviewedBy.name}, {formatInstant(reviewedAt)}
    </p>
  );
  if (state === 'rejected' && reason) {
    return (
      <>
        <p className={styles.sentence}>{rejectionSentence({ reason, note: note ?? '' }, evidence, standing)}</p>
        {who}
      </>
    );
  }
  if (state === 'stale') {
    return (
      <>
        <p className={styles.hint}>
          <Trans>It was accepted, but is too old by now. Add newer evidence.</Trans>
        </p>
        {who}
      </>
    );
  }
  return (
    <>
      {note && <p className={styles.hint}>{note}</p>}
      {who}
    </>
  );
}

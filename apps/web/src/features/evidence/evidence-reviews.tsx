import { Trans, useLingui } from '@lingui/react/macro';
import type { EvidenceDetail, EvidenceStanding } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatInstant } from '../../lib/format.ts';
import { Name } from '../../ui/page/name.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import styles from './evidence.module.css';
import { type Said, threadOf, versionIn } from './evidence-thread.ts';
import { rejectionSentence, versionDays } from './rejection-sentence.ts';
import { ReviewForm } from './review-form.tsx';

interface EvidenceReviewsProps {
  evidence: EvidenceDetail;
  /** Where whoever has to answer a rejection does so. */
  answer?: ReactNode;
  /** Once no programme waits for a verdict on it any more. */
  onJudged: () => void;
}

/** One verdict per programme. A programme that has not looked yet shows that, whatever another one said. */
export function EvidenceReviews({ evidence, answer, onJudged }: EvidenceReviewsProps) {
  const { review, reviewIsAnothers } = evidence.abilities;
  const judged = (programmeId: string) => {
    if (!evidence.standings.some((one) => one.state === 'to_review' && one.programmeId !== programmeId)) onJudged();
  };
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
            <Name>{standing.programmeName}</Name>
            <StatusBadge status={standing.state} />
          </div>
          <Thread evidence={evidence} standing={standing} />
          <Verdict evidence={evidence} standing={standing} />
          {review && (
            <ReviewForm evidence={evidence} standing={standing} onJudged={() => judged(standing.programmeId)} />
          )}
        </section>
      ))}
      {answer}
      {reviewIsAnothers && (
        <p className={styles.hint}>
          <Trans>You added this evidence. Nobody reviews their own, so another reviewer has to.</Trans>
        </p>
      )}
    </>
  );
}

/** What was said before, so that both sides still have it beside the newer version. */
function Thread({ evidence, standing }: { evidence: EvidenceDetail; standing: EvidenceStanding }) {
  const { t } = useLingui();
  const said = threadOf(evidence, standing);
  if (said.length === 0) return null;
  return (
    <ol className={styles.thread} aria-label={t`What was said before`}>
      {said.map((one) => (
        <li key={`${one.kind} ${one.at}`}>
          <SaidBefore said={one} evidence={evidence} standing={standing} />
        </li>
      ))}
    </ol>
  );
}

function SaidBefore({
  said,
  evidence,
  standing,
}: {
  said: Said;
  evidence: EvidenceDetail;
  standing: EvidenceStanding;
}) {
  if (said.kind === 'version') {
    const { number, note, uploadedBy, uploadedAt } = said.version;
    const days = versionDays(said.version);
    const hasOtherDays = said.before !== undefined && versionDays(said.before) !== days;
    return (
      <>
        <p className={styles.said}>
          {hasOtherDays ? (
            <Trans>
              Version {number} was sent ({days}).
            </Trans>
          ) : (
            <Trans>Version {number} was sent.</Trans>
          )}{' '}
          <bdi>{note}</bdi>
        </p>
        <SaidBy person={uploadedBy} at={uploadedAt} />
      </>
    );
  }
  const { verdict, reason, note, versionNumber, reviewer, reviewedAt } = said.review;
  return (
    <>
      <p className={styles.said}>
        <Trans>Version {versionNumber}:</Trans>{' '}
        {verdict === 'rejected' && reason ? (
          rejectionSentence({ reason, note }, versionIn(evidence.versions, versionNumber) ?? evidence, standing)
        ) : (
          <>
            <Trans>Accepted.</Trans> <bdi>{note}</bdi>
          </>
        )}
      </p>
      <SaidBy person={reviewer} at={reviewedAt} />
    </>
  );
}

const SaidBy = ({ person, at }: { person: { name: string }; at: string }) => (
  <p className={styles.hint}>
    <bdi>{person.name}</bdi>, {formatInstant(at)}
  </p>
);

function Verdict({ evidence, standing }: { evidence: EvidenceDetail; standing: EvidenceStanding }) {
  const { state, reason, note, reviewedBy, reviewedAt } = standing;
  const who = reviewedBy && reviewedAt && <SaidBy person={reviewedBy} at={reviewedAt} />;
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

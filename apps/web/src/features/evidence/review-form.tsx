import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select, Textarea } from '@mantine/core';
import {
  type EvidenceDetail,
  type EvidenceStanding,
  evidenceDetailSchema,
  lengthOf,
  type ReviewEvidence,
  reviewNoteSchema,
} from '@waymark/contracts';
import { type RejectionReason, rejectionReasonInWords, rejectionReasons } from '@waymark/domain';
import { useState } from 'react';
import { announce } from '../../lib/announce.ts';
import { capital } from '../../lib/capital.ts';
import { useOrganisation } from '../../lib/current-user.ts';
import { preferredLocale } from '../../lib/i18n.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { useAskedSave } from '../../ui/form/use-asked-save.ts';
import { useDiscard } from '../../ui/form/use-discard.ts';
import { escapes } from '../../ui/page/side-panel.tsx';
import styles from './evidence.module.css';
import { useReviewEvidence } from './evidence.queries.ts';
import { rejectionSentence } from './rejection-sentence.ts';
import { useReviewRows } from './use-review-rows.ts';

interface ReviewFormProps {
  evidence: EvidenceDetail;
  standing: EvidenceStanding;
  /** Once the verdict is kept. */
  onJudged: () => void;
}

/** A verdict on the latest version, for this one programme. */
export function ReviewForm({ evidence, standing, onJudged }: ReviewFormProps) {
  const { t, i18n } = useLingui();
  const { id: organisationId } = useOrganisation();
  const review = useReviewEvidence(organisationId);
  const [isRejecting, setIsRejecting] = useState(false);
  const { programmeId, programmeName, state } = standing;
  const rowsOf = useReviewRows();
  const ask = useAskedSave();
  const send = async (
    verdict: { verdict: 'accepted' } | { verdict: 'rejected'; reason: RejectionReason; note: string },
  ) => {
    const body: ReviewEvidence = { ...verdict, programmeId, versionNumber: evidence.latest.number };
    const { saved, theirs } = await ask({
      schema: evidenceDetailSchema,
      rowsIn: (now: EvidenceDetail) => rowsOf(evidence, now, programmeId),
      version: evidence.version,
      send: (version) => review.mutateAsync({ id: evidence.id, review: body, version }),
      mustLook: true,
    });
    // It is shown as it is now, and judged anew.
    if (theirs) review.reset();
    if (!saved) return;
    setIsRejecting(false);
    announce(verdict.verdict === 'accepted' ? t`Accepted for ${programmeName}` : t`Rejected for ${programmeName}`);
    onJudged();
  };
  const problem = review.isError && (
    <p role="alert" className={styles.problem}>
      {problemMessage(i18n, review.error)}
    </p>
  );

  if (isRejecting) {
    return (
      <>
        {problem}
        <RejectionForm
          evidence={evidence}
          standing={standing}
          isSending={review.isPending}
          onCancel={() => setIsRejecting(false)}
          onReject={(reason, note) => void send({ verdict: 'rejected', reason, note })}
        />
      </>
    );
  }
  return (
    <>
      {problem}
      <div className={styles.buttons}>
        <Button
          size="sm"
          variant="default"
          disabled={review.isPending}
          onClick={() => setIsRejecting(true)}
          aria-label={t`Reject for ${programmeName}`}
        >
          <Trans>Reject</Trans>
        </Button>
        {state !== 'accepted' && (
          <Button
            size="sm"
            loading={review.isPending}
            onClick={() => void send({ verdict: 'accepted' })}
            aria-label={t`Accept for ${programmeName}`}
          >
            <Trans>Accept</Trans>
          </Button>
        )}
      </div>
    </>
  );
}

interface RejectionFormProps {
  evidence: EvidenceDetail;
  standing: EvidenceStanding;
  isSending: boolean;
  onCancel: () => void;
  onReject: (reason: RejectionReason, note: string) => void;
}

function RejectionForm({ evidence, standing, isSending, onCancel, onReject }: RejectionFormProps) {
  const [reason, setReason] = useState<RejectionReason>();
  const [note, setNote] = useState('');
  // "Other" alone tells the owner nothing.
  const cancel = useDiscard(reason !== undefined || note.trim() !== '', onCancel);
  const isEnough = reason !== undefined && (reason !== 'other' || note.trim() !== '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEnough) onReject(reason, note.trim());
      }}
    >
      <Select
        label={<Trans>Reason</Trans>}
        data={rejectionReasons.map((value) => ({
          value,
          label: capital(rejectionReasonInWords(value, preferredLocale())),
        }))}
        value={reason ?? null}
        onChange={(value) => {
          setReason(rejectionReasons.find((candidate) => candidate === value));
        }}
        allowDeselect={false}
        required
        autoFocus
      />
      <Textarea
        label={<Trans>Note to the owner</Trans>}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
        maxLength={lengthOf(reviewNoteSchema)}
        autosize
        minRows={2}
        maxRows={8}
        required={reason === 'other'}
      />
      {reason && (
        <div>
          <p className={styles.hint}>
            <Trans>{evidence.owner.name} will read:</Trans>
          </p>
          <p className={styles.sentence}>{rejectionSentence({ reason, note }, evidence, standing)}</p>
        </div>
      )}
      <div className={styles.buttons}>
        <Button size="sm" variant="default" onClick={() => void cancel()} {...escapes}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" size="sm" color="danger" disabled={!isEnough} loading={isSending}>
          <Trans>Send rejection</Trans>
        </Button>
      </div>
    </form>
  );
}

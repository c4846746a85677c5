import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { GapItemDetail } from '@waymark/contracts';
import { gapItemWaitsFor } from '@waymark/domain';
import { type ReactNode, useState } from 'react';
import { announce } from '../../lib/announce.ts';
import { formatInstant } from '../../lib/format.ts';
import { AnothersWord } from './anothers-word.tsx';
import { assessmentsOf } from './assessments-of.ts';
import styles from './gap-items.module.css';
import { type ProgrammeAddress, useAcceptGapItem, useReturnGapItem } from './gap-items.queries.ts';
import { ReturnDialog } from './return-dialog.tsx';
import { useJudgeGapItem } from './use-judge-gap-item.ts';

interface GapItemAcceptanceProps {
  item: GapItemDetail;
  programme: ProgrammeAddress;
}

/** Whose word stands, and what somebody else says to it: what is said to conform is accepted by another person. */
export function GapItemAcceptance({ item, programme }: GapItemAcceptanceProps) {
  const { t } = useLingui();
  const accept = useAcceptGapItem(programme);
  const sendBack = useReturnGapItem(programme);
  // As it was when the word was begun: what comes meanwhile is another thing to judge.
  const [returning, setReturning] = useState<GapItemDetail>();
  const judge = useJudgeGapItem(programme);
  const mayAssess = assessmentsOf(item).length > 0;
  const { accept: mayAccept, withdrawAcceptance, acceptIsAnothers } = item.abilities;
  const isAccepted = item.acceptedAt !== null;
  const isAsked = gapItemWaitsFor(item.standing) === 'acceptance';
  if (!mayAssess && !mayAccept && !withdrawAcceptance && !acceptIsAnothers) return null;
  const { id } = item;
  const say = async (accepted: boolean) => {
    const isSaid = await judge(item, (version) => accept.mutateAsync({ id, version, accepted }));
    if (isSaid) announce(accepted ? t`Accepted` : t`Acceptance withdrawn`);
  };

  return (
    <>
      {(withdrawAcceptance || (isAsked && (mayAccept || acceptIsAnothers))) && (
        <div className={styles.actions}>
          {isAsked && mayAccept && (
            <Button variant="default" loading={sendBack.isPending} onClick={() => setReturning(item)}>
              <Trans>Send back</Trans>
            </Button>
          )}
          <Button
            variant={isAccepted ? 'default' : 'filled'}
            loading={accept.isPending}
            disabled={!isAccepted && acceptIsAnothers}
            onClick={() => void say(!isAccepted)}
          >
            {isAccepted ? (
              <Trans>Withdraw acceptance</Trans>
            ) : item.conformity === 'not_applicable' ? (
              <Trans>Approve the justification</Trans>
            ) : (
              <Trans>Accept</Trans>
            )}
          </Button>
        </div>
      )}
      {!isAccepted && <SentBack returned={item.returned} />}
      {returning && (
        <ReturnDialog
          name={`${item.requirementId} ${item.title}`}
          onClose={() => setReturning(undefined)}
          isSending={sendBack.isPending}
          onReturn={(reason) =>
            void judge(returning, (version) => sendBack.mutateAsync({ id, version, reason })).then(
              (isSaid) => isSaid && setReturning(undefined),
            )
          }
        />
      )}
      <p className={styles.why}>
        {isAsked ? <Waiting item={item} /> : !isAccepted && mayAssess && <Asked item={item} />}
      </p>
    </>
  );
}

/** The newest word of who sent it back, for both sides, also beside what was said since. */
function SentBack({ returned }: Pick<GapItemDetail, 'returned'>): ReactNode {
  if (returned === null) return null;
  const { by, at, reason } = returned;
  return (
    <p className={styles.why}>
      <Trans>
        {by.name} sent it back, {formatInstant(at)}: “{reason}”
      </Trans>
    </p>
  );
}

/** Who has said it, and who may accept it. */
function Waiting({ item }: { item: GapItemDetail }) {
  const { assessedAt, assessedBy } = item;
  const { accept, acceptIsAnothers } = item.abilities;
  return (
    <>
      {assessedAt && assessedBy && <Said item={item} name={assessedBy.name} at={formatInstant(assessedAt)} />}{' '}
      {acceptIsAnothers ? <AnothersWord /> : !accept && <Trans>A compliance manager accepts it.</Trans>}
    </>
  );
}

const Said = ({ item, name, at }: { item: GapItemDetail; name: string; at: string }) =>
  item.conformity === 'not_applicable' ? (
    <Trans>
      {name} left it out, {at}.
    </Trans>
  ) : (
    <Trans>
      {name} says it conforms, {at}.
    </Trans>
  );

const Asked = ({ item }: { item: GapItemDetail }) =>
  item.standing === 'gap' ? (
    <Trans>Once the gap is closed, set Conform: that says it is done. Somebody else then accepts it.</Trans>
  ) : (
    <Trans>Set Conform once it is done. Somebody else then accepts it.</Trans>
  );

import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { GapItem, GapItemDetail } from '@waymark/contracts';
import { useCan, useMe } from '../../lib/current-user.ts';
import styles from './gap-items.module.css';
import { type ProgrammeAddress, useAcceptGapItem, useClaimGapItem } from './gap-items.queries.ts';
import { useGapItemTurns } from './use-gap-item-turns.ts';
import { useShowGapItem } from './use-show-gap-item.ts';

/** The owner says that it is done; somebody else accepts it. Who may not is told why. */
export function GapItemActions({ item, programme }: { item: GapItemDetail; programme: ProgrammeAddress }) {
  const { user } = useMe();
  const claim = useClaimGapItem(programme);
  const accept = useAcceptGapItem(programme);
  const turns = useGapItemTurns(programme);
  const show = useShowGapItem(programme);
  // What is refused is told by a toast.
  const say = (word: (version: number) => Promise<GapItem>) =>
    void turns
      .change(item.id, word)
      .then((saved) => show(saved))
      .catch(() => undefined);
  const mayEdit = useCan('gap:edit');
  const mayClaim = useCan('gap:claim') && (mayEdit || item.owner?.id === user.id);
  const mayAccept = useCan('gap:accept');
  const isOwn = item.owner?.id === user.id || item.claimedBy?.id === user.id;
  const isGap = item.conformity === 'minor' || item.conformity === 'major';
  const isAssessed = item.conformity !== 'not_assessed';
  const isBusy = claim.isPending || accept.isPending;
  if (!mayClaim && !mayAccept) return null;

  return (
    <>
      <div className={styles.actions}>
        {mayClaim && !item.acceptedAt && (
          <Button
            variant="default"
            loading={claim.isPending}
            disabled={isBusy}
            onClick={() => say((version) => claim.mutateAsync({ id: item.id, version, done: item.claimedAt === null }))}
          >
            {item.claimedAt ? <Trans>Not done after all</Trans> : <Trans>Say it is done</Trans>}
          </Button>
        )}
        {mayAccept && item.acceptedAt && (
          <Button
            variant="default"
            loading={accept.isPending}
            disabled={isBusy}
            onClick={() => say((version) => accept.mutateAsync({ id: item.id, version, accepted: false }))}
          >
            <Trans>Withdraw acceptance</Trans>
          </Button>
        )}
        {mayAccept && !item.acceptedAt && (
          <Button
            loading={accept.isPending}
            disabled={isBusy || isOwn || isGap || !isAssessed}
            onClick={() => say((version) => accept.mutateAsync({ id: item.id, version, accepted: true }))}
          >
            {item.conformity === 'not_applicable' ? <Trans>Approve the justification</Trans> : <Trans>Accept</Trans>}
          </Button>
        )}
      </div>
      {mayAccept && !item.acceptedAt && (
        <p className={styles.why}>
          {isOwn ? (
            <Trans>Nobody accepts their own item: another compliance manager has to.</Trans>
          ) : isGap ? (
            <Trans>A recorded gap cannot be accepted. Close it first, then set its conformity.</Trans>
          ) : isAssessed ? null : (
            <Trans>Assess the item first: set its conformity.</Trans>
          )}
        </p>
      )}
    </>
  );
}

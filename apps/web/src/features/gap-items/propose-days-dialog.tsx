import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ChangedCount, ProposedDays } from '@waymark/contracts';
import { formatDay } from '../../lib/format.ts';
import { useIsNarrow } from '../../lib/use-is-narrow.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import { type ProgrammeAddress, proposedDaysOf, useAdoptDays, useTakeBackDays } from './gap-items.queries.ts';
import styles from './import-dialog.module.css';
import { Scrolling } from './scrolling.tsx';

interface ProposeDaysDialogProps {
  programme: ProgrammeAddress;
  onClose: () => void;
}

/** Shows a date for everything that has none, and gives them all in one act that can be taken back. */
export function ProposeDaysDialog({ programme, onClose }: ProposeDaysDialogProps) {
  const { t } = useLingui();
  // What is looked at does not change under the eyes: it is what will be adopted.
  const proposal = useQuery({ ...proposedDaysOf(programme), refetchOnWindowFocus: false });
  const adopt = useAdoptDays(programme);
  const takeBack = useTakeBackDays(programme);
  const items = proposal.data?.items ?? [];
  const days = items.map(({ id, dueOn }) => ({ id, dueOn }));
  const undo = { label: <Trans>Undo</Trans>, onClick: () => takeBack.mutate(days) };
  const onSuccess = ({ changed }: ChangedCount) => {
    onClose();
    showSuccess(<Plural value={changed} one="# date set." other="# dates set." />, undo);
  };
  return (
    <Modal opened size="lg" onClose={onClose} title={t`Proposed dates`}>
      <Stack gap="lg">
        {proposal.data ? (
          <Proposal proposal={proposal.data} />
        ) : proposal.isError ? (
          <ErrorState error={proposal.error} onRetry={() => void proposal.refetch()} />
        ) : (
          <ContentSkeleton rows={6} />
        )}
        {adopt.error !== null && <FormProblem error={adopt.error} />}
        <FormFoot onCancel={onClose}>
          <Button
            onClick={() => adopt.mutate(days, { onSuccess })}
            loading={adopt.isPending}
            disabled={items.length === 0}
          >
            {items.length === 0 ? (
              <Trans>Set the dates</Trans>
            ) : (
              <Plural value={items.length} one="Set # date" other="Set # dates" />
            )}
          </Button>
        </FormFoot>
      </Stack>
    </Modal>
  );
}

function Proposal({ proposal: { items, left } }: { proposal: ProposedDays }) {
  const [first, last] = [items[0], items.at(-1)];
  return (
    <>
      {first && last ? (
        <p className={styles.sum}>
          <Trans>
            From {formatDay(first.dueOn)} to {formatDay(last.dueOn)}, by the plan: after the analysis and before the
            first audit that looks at it.
          </Trans>{' '}
          <Trans>Each person’s work is spread evenly over the working days. What has a date keeps it.</Trans>
        </p>
      ) : (
        left === 0 && (
          <p className={styles.sum}>
            <Trans>Everything that has to be closed has a date.</Trans>
          </p>
        )
      )}
      {left > 0 && (
        <p className={styles.stale}>
          <Plural
            value={left}
            one="For # requirement the plan has no day left: its audits have begun. Plan the open stages anew first."
            other="For # requirements the plan has no day left: its audits have begun. Plan the open stages anew first."
          />
        </p>
      )}
      {items.length > 0 && <Days items={items} />}
    </>
  );
}

function Days({ items }: Pick<ProposedDays, 'items'>) {
  const { t } = useLingui();
  const isNarrow = useIsNarrow();
  return (
    <Scrolling label={t`Proposed dates`}>
      <table className={styles.table} data-days>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Requirement</Trans>
            </th>
            {!isNarrow && (
              <th scope="col">
                <Trans>Owner</Trans>
              </th>
            )}
            <th scope="col">
              <Trans>Due</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, requirementId, title, owner, dueOn }) => (
            <tr key={id}>
              <th scope="row">
                {requirementId} <bdi>{title}</bdi>
                {isNarrow && (
                  <small className={styles.owner}>{owner ? <bdi>{owner.name}</bdi> : <Trans>Nobody</Trans>}</small>
                )}
              </th>
              {!isNarrow && <td>{owner ? <PersonName person={owner} /> : <Trans>Nobody</Trans>}</td>}
              <td className={styles.column}>{formatDay(dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type EditionMove, lengthOf, moveEditionSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../../lib/format.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../../ui/feedback/skeletons.tsx';
import { showSuccess } from '../../../ui/feedback/toasts.tsx';
import { DayField } from '../../../ui/form/day-field.tsx';
import { FormDialog, useDialogGuard } from '../../../ui/form/form-dialog.tsx';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import type { ProgrammeKey } from '../programmes.queries.ts';
import { editionMoveOf, useMoveEdition } from './edition-move.queries.ts';
import { MovedRequirements } from './moved-requirements.tsx';

interface MoveEditionDialogProps {
  programmeKey: ProgrammeKey;
  /** The programme that was started. */
  onMoved: (programmeId: string) => void;
  onClose: () => void;
}

/** From an edition that has ended to the one in force: what comes along, what not, and the day to aim at. */
export function MoveEditionDialog(props: MoveEditionDialogProps) {
  const { t } = useLingui();
  const move = useQuery(editionMoveOf(props.programmeKey));
  return (
    <FormDialog title={t`Move to the edition in force`} onClose={props.onClose}>
      {move.data && <MoveForm {...props} move={move.data} />}
      {move.isError && !move.data && <ErrorState error={move.error} onRetry={() => void move.refetch()} />}
      {move.isPending && <ContentSkeleton rows={4} />}
    </FormDialog>
  );
}

function MoveForm({ programmeKey, onMoved, move }: Omit<MoveEditionDialogProps, 'onClose'> & { move: EditionMove }) {
  const { t } = useLingui();
  const [values, setValues] = useState({ name: move.toName, targetOn: move.targetOn });
  const start = useMoveEdition(programmeKey);
  const isChanged = values.name !== move.toName || values.targetOn !== move.targetOn;
  const close = useDialogGuard(isChanged && !start.isSuccess);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate(
      { ...values, name: values.name.trim() },
      {
        onSuccess: ({ id, name }) => {
          showSuccess(<Trans>{name} was started.</Trans>);
          onMoved(id);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <MoveWords move={move} />
        <MovedRequirements move={move} />
        <TextInput
          label={t`Name`}
          required
          maxLength={lengthOf(moveEditionSchema.shape.name)}
          value={values.name}
          onChange={({ currentTarget }) => setValues({ ...values, name: currentTarget.value })}
        />
        <DayField
          label={t`Target date`}
          value={values.targetOn}
          onChange={(targetOn) => targetOn && setValues({ ...values, targetOn })}
        />
        {start.isError && <FormProblem error={start.error} />}
        <FormFoot onCancel={close}>
          <Button type="submit" loading={start.isPending} disabled={values.name.trim() === ''}>
            <Trans>Start the new programme</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}

function MoveWords({ move }: { move: EditionMove }) {
  const { fromName, toName, endedOn, hasLapsedCertificate, carried } = move;
  return (
    <div>
      <p>
        <Trans>
          Certificates to {fromName} ended on {formatDay(endedOn)}. A programme to {toName} begins today; this one stays
          as it is.
        </Trans>
      </p>
      <p>
        <Plural
          value={carried.length}
          one="# requirement goes on with its owner, its reviewer, what was found, and its links to evidence."
          other="# requirements go on with their owners, their reviewers, what was found, and their links to evidence."
        />{' '}
        <Trans>Verdicts stay behind: they were about the old edition.</Trans>
      </p>
      {hasLapsedCertificate && (
        <p>
          <strong>
            <Trans>Its certificate has lapsed: its audits are held anew.</Trans>
          </strong>
        </p>
      )}
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { lengthOf, updateOrganisationSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useDeleteOrganisation } from './organisation.queries.ts';
import styles from './organisation-settings.module.css';

interface DeleteOrganisationProps {
  organisation: { id: string; name: string };
}

export function DeleteOrganisation({ organisation }: DeleteOrganisationProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button variant="outline" color="danger" onClick={() => setIsAsking(true)}>
        <Trans>Delete the organisation</Trans>
      </Button>
      {isAsking && <DeleteDialog organisation={organisation} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function DeleteDialog({ organisation, onClose }: DeleteOrganisationProps & { onClose: () => void }) {
  const { t } = useLingui();
  const { name } = organisation;
  const [typed, setTyped] = useState('');
  const remove = useDeleteOrganisation(organisation.id);
  const isConfirmed = typed.trim() === name;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isConfirmed) remove.mutate();
  };

  return (
    <Modal opened onClose={onClose} title={t`Delete ${name}?`} withCloseButton={false}>
      <form onSubmit={submit}>
        <Stack gap="lg">
          <p className={styles.sentence}>
            <Trans>
              All programmes, gap items, evidence with its files, tasks, reports and the activity log are deleted for
              everybody. This cannot be taken back.
            </Trans>
          </p>
          <TextInput
            label={t`Type the name of the organisation to go on: ${name}`}
            maxLength={lengthOf(updateOrganisationSchema.shape.name)}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {remove.isError && <FormProblem error={remove.error} />}
          <FormFoot onCancel={onClose}>
            <Button type="submit" color="danger" disabled={!isConfirmed} loading={remove.isPending}>
              <Trans>Delete everything</Trans>
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}

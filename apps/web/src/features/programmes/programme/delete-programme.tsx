import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { showSuccess } from '../../../ui/feedback/toasts.tsx';
import { useConfirm } from '../../../ui/form/confirm.tsx';
import { type ProgrammeKey, useDeleteProgramme } from '../programmes.queries.ts';

interface DeleteProgrammeProps {
  org: string;
  programmeKey: ProgrammeKey;
  name: string;
}

export function DeleteProgramme({ org, programmeKey, name }: DeleteProgrammeProps) {
  const { t } = useLingui();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const remove = useDeleteProgramme(programmeKey);
  const ask = async () => {
    const isSure = await confirm({
      title: t`Delete ${name}?`,
      body: t`Its stages, gap items and their tasks, and the state of its documents are deleted. Evidence stays, without its links to this programme. This cannot be undone.`,
      confirmLabel: t`Delete the programme`,
      isDangerous: true,
    });
    if (!isSure) return;
    remove.mutate(undefined, {
      onSuccess: () => {
        showSuccess(<Trans>{name} was deleted.</Trans>);
        void navigate({ to: '/o/$org/programmes', params: { org } });
      },
    });
  };
  return (
    <Button variant="subtle" size="sm" color="danger" loading={remove.isPending} onClick={() => void ask()}>
      <Trans>Delete this programme</Trans>
    </Button>
  );
}

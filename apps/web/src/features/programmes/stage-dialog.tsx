import { useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import type { Stage } from '@waymark/contracts';
import type { ProgrammeKey } from './programmes.queries.ts';
import { StageForm } from './stage-form.tsx';

interface StageDialogProps {
  programme: ProgrammeKey;
  stage: Stage;
  onClose: () => void;
}

/** Dates, owner and status of one stage, to change. */
export function StageDialog({ programme, stage, onClose }: StageDialogProps) {
  const { t } = useLingui();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`${stage.order} ${stage.name}`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <StageForm key={stage.id} programme={programme} stage={stage} onClose={onClose} />
    </Modal>
  );
}

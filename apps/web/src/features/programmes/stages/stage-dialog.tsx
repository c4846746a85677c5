import { useLingui } from '@lingui/react/macro';
import type { Stage } from '@waymark/contracts';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import type { ProgrammeKey } from '../programmes.queries.ts';
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
    <FormDialog title={t`Edit ${stage.name}`} onClose={onClose}>
      <StageForm key={stage.id} programme={programme} stage={stage} onClose={onClose} />
    </FormDialog>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { gapItemChangeSchema, lengthOf } from '@waymark/contracts';
import { ReasonDialog } from './reason-dialog.tsx';

interface JustificationDialogProps {
  /** What is left out: "A.7.4 Physical security monitoring". */
  name: string;
  onCancel: () => void;
  onConfirm: (justification: string) => void;
}

/** Leaving a requirement out needs a reason, which somebody else approves. */
export function JustificationDialog({ name, onCancel, onConfirm }: JustificationDialogProps) {
  const { t } = useLingui();
  return (
    <ReasonDialog
      title={t`Why does ${name} not apply?`}
      label={<Trans>Justification</Trans>}
      description={
        <Trans>
          It stands in the Statement of Applicability. Until somebody else approves it, the item counts as unknown.
        </Trans>
      }
      action={<Trans>Set not applicable</Trans>}
      maxLength={lengthOf(gapItemChangeSchema.shape.justification)}
      onClose={onCancel}
      onReason={onConfirm}
    />
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { lengthOf, returnGapItemSchema } from '@waymark/contracts';
import { ReasonDialog } from './reason-dialog.tsx';

interface ReturnDialogProps {
  /** What is sent back: "A.7.4 Physical security monitoring". */
  name: string;
  /** It stays open until it is said, so that no word is lost. */
  isSending: boolean;
  onClose: () => void;
  onReturn: (reason: string) => void;
}

/** Who sends back what is said to be done says why: its owner has to answer it. */
export function ReturnDialog({ name, isSending, onClose, onReturn }: ReturnDialogProps) {
  const { t } = useLingui();
  return (
    <ReasonDialog
      title={t`Send back ${name}`}
      label={<Trans>What is missing?</Trans>}
      description={<Trans>Its owner is told, finds it in their work, and answers it by setting Conform again.</Trans>}
      action={<Trans>Send back</Trans>}
      maxLength={lengthOf(returnGapItemSchema.shape.reason)}
      isSending={isSending}
      onClose={onClose}
      onReason={onReturn}
    />
  );
}

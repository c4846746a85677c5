import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Textarea } from '@mantine/core';
import { lengthOf, type ProgrammeDocument, withdrawDocumentApprovalSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useDialogGuard } from '../../../ui/form/form-dialog.tsx';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { type DocumentKey, useWithdrawApproval } from './documents.queries.ts';
import { useSayOfDocument } from './use-say-of-document.ts';

interface WithdrawFormProps {
  documentKey: DocumentKey;
  document: ProgrammeDocument;
  onClose: () => void;
}

/** Takes an approval back. The version stays, and waits for another. */
export function WithdrawForm({ documentKey, document, onClose }: WithdrawFormProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const withdraw = useWithdrawApproval(documentKey);
  const { say } = useSayOfDocument(document, withdraw, onClose);
  const reason = text.trim();
  const close = useDialogGuard(reason !== '' && !withdraw.isSuccess);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (reason !== '') void say({ reason });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <Textarea
          label={t`Reason`}
          description={t`It stays in the history of the document.`}
          required
          autosize
          minRows={2}
          maxRows={6}
          maxLength={lengthOf(withdrawDocumentApprovalSchema.shape.reason)}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={isChecked && reason === '' && t`Say why; auditors read this.`}
          data-autofocus
        />
        {withdraw.isError && <FormProblem error={withdraw.error} />}
        <FormFoot onCancel={close}>
          <Button type="submit" loading={withdraw.isPending}>
            <Trans>Withdraw the approval</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}

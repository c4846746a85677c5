import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Textarea } from '@mantine/core';
import { approveDocumentSchema, lengthOf, type ProgrammeDocument } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useLastDay } from '../../../lib/last-day.ts';
import { showSuccess } from '../../../ui/feedback/toasts.tsx';
import { useDialogGuard } from '../../../ui/form/form-dialog.tsx';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { PastDayField } from '../../../ui/form/past-day-field.tsx';
import styles from './document-list.module.css';
import { type DocumentKey, useApproveDocument } from './documents.queries.ts';
import { useSayOfDocument } from './use-say-of-document.ts';
import { VersionLink } from './version-link.tsx';

interface ApproveFormProps {
  documentKey: DocumentKey;
  document: ProgrammeDocument;
  onClose: () => void;
}

/** Says that a second person has read the version and stands by it; said again, it is the yearly review. */
export function ApproveForm({ documentKey, document, onClose }: ApproveFormProps) {
  const { t } = useLingui();
  const today = useLastDay();
  const [approvedOn, setApprovedOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const approve = useApproveDocument(documentKey);
  const close = useDialogGuard((note !== '' || approvedOn !== today) && !approve.isSuccess);
  const { title } = document;
  const { seen, say } = useSayOfDocument(document, approve, () => {
    onClose();
    showSuccess(<Trans>Approved: {title}</Trans>);
  });
  const { latest, state } = seen;
  const isReview = state === 'approved';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (approvedOn !== null) void say({ approvedOn, note: note.trim() });
  };
  const author = latest?.author.name ?? '';
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <div className={styles.what}>
          {latest && <VersionLink document={documentKey} version={latest} />}
          <p>
            {isReview ? (
              <Trans>You have read it again, and it still holds as it is.</Trans>
            ) : (
              <Trans>You have read this version by {author} and stand by it.</Trans>
            )}
          </p>
        </div>
        <PastDayField
          label={isReview ? t`Reviewed on` : t`Approved on`}
          description={t`The next review is twelve months later.`}
          value={approvedOn}
          onChange={setApprovedOn}
          error={approvedOn === null && t`This day is needed.`}
          required
        />
        <Textarea
          label={t`Note`}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={lengthOf(approveDocumentSchema.shape.note)}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {approve.isError && <FormProblem error={approve.error} />}
        <FormFoot onCancel={close}>
          <Button type="submit" loading={approve.isPending}>
            {isReview ? <Trans>It still holds</Trans> : <Trans>Approve this version</Trans>}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type EvidenceDetail, lengthOf, updateEvidenceSchema } from '@waymark/contracts';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useDiscard } from '../../ui/form/use-discard.ts';
import styles from './evidence.module.css';
import { EvidenceDateFields } from './evidence-date-fields.tsx';
import { type EvidenceEdit, useEvidenceEdit } from './use-evidence-edit.ts';

interface EditEvidenceDialogProps {
  evidence: EvidenceDetail;
  onClose: () => void;
}

/** Corrects the words of evidence, and its days as long as nobody has judged by them. */
export function EditEvidenceDialog({ evidence, onClose }: EditEvidenceDialogProps) {
  const { t } = useLingui();
  const edit = useEvidenceEdit(evidence, onClose);
  const close = useDiscard(edit.isDirty, onClose);
  return (
    <Modal opened size="lg" onClose={() => void close()} title={t`Edit evidence`}>
      <EditForm edit={edit} isReviewed={evidence.reviews.length > 0} onCancel={() => void close()} />
    </Modal>
  );
}

function EditForm({ edit, isReviewed, onCancel }: { edit: EvidenceEdit; isReviewed: boolean; onCancel: () => void }) {
  const { values, set, errors } = edit;
  return (
    <form onSubmit={edit.submit} noValidate>
      <Stack gap="lg">
        <TextInput
          label={<Trans>Title</Trans>}
          value={values.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={errors.title}
          maxLength={lengthOf(updateEvidenceSchema.shape.title)}
          required
          data-autofocus
        />
        <Textarea
          label={<Trans>Description</Trans>}
          value={values.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
          maxLength={lengthOf(updateEvidenceSchema.shape.description)}
          autosize
          minRows={2}
          maxRows={8}
        />
        {isReviewed ? (
          <p className={styles.hint}>
            <Trans>
              This evidence was reviewed, so its dates stay as they are. Newer evidence is a new record with dates of
              its own.
            </Trans>
          </p>
        ) : (
          <EvidenceDateFields values={values} onChange={set} errors={errors} />
        )}
        {edit.problem !== null && <FormProblem error={edit.problem} />}
        <FormFoot onCancel={onCancel}>
          <Button type="submit" loading={edit.isSaving} disabled={!edit.isDirty}>
            <Trans>Save</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}

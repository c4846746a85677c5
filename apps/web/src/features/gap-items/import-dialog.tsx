import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, FileInput, Modal, Stack } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import type { ProgrammeAddress } from './gap-items.queries.ts';
import styles from './import-dialog.module.css';
import { ImportPreviewView } from './import-preview.tsx';
import { ImportQuestions } from './import-questions.tsx';
import { useImport } from './use-import.ts';

interface ImportDialogProps {
  programme: ProgrammeAddress;
  onClose: () => void;
  onImported: (count: number) => void;
}

/** Brings in a table, exported from here or somebody's own: what it means, what will change, then the change. */
export function ImportDialog({ programme, onClose, onImported }: ImportDialogProps) {
  const { t } = useLingui();
  const form = useImport(programme, onImported);
  const { preview } = form;
  const count = preview && preview.errors.length === 0 ? preview.changes.length : 0;
  return (
    <Modal opened size="xl" onClose={onClose} title={t`Import gap items`}>
      <Stack gap="lg">
        <FileInput
          label={t`Table (XLSX, XLS, ODS or CSV)`}
          description={t`Export the items, change them in a spreadsheet and bring the file back. An empty cell empties the value; columns that are left out stay as they are. Nothing is written before you have seen what changes.`}
          placeholder={t`Choose a file`}
          leftSection={<IconUpload size={16} stroke={1.5} aria-hidden />}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,.fods,.xml,text/csv"
          value={form.file}
          onChange={form.choose}
          clearable
          data-autofocus
        />
        {form.problem !== null && <FormProblem error={form.problem} />}
        {form.isStale && (
          <p role="alert" className={styles.stale}>
            <Trans>Somebody changed items meanwhile. Nothing was imported; this is what would change now.</Trans>
          </p>
        )}
        {form.isReading && !preview && <ContentSkeleton rows={4} />}
        {preview && <ImportQuestions preview={preview} onAnswer={form.answer} />}
        {preview && <ImportPreviewView preview={preview} />}
        <FormFoot onCancel={onClose}>
          <Button onClick={form.apply} loading={form.isApplying} disabled={count === 0 || form.isReading}>
            {count === 0 ? (
              <Trans>Change the items</Trans>
            ) : (
              <Plural value={count} one="Change # item" other="Change # items" />
            )}
          </Button>
        </FormFoot>
      </Stack>
    </Modal>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, FileInput, Group, Modal, Stack } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type ImportPreview, importPreviewSchema } from '@waymark/contracts';
import { useState } from 'react';
import { isProblem } from '../../lib/problem-error.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { ContentSkeleton } from '../../ui/skeletons.tsx';
import { type ProgrammeAddress, useImportGapItems } from './gap-items.queries.ts';
import styles from './import-dialog.module.css';
import { ImportPreviewView } from './import-preview.tsx';

interface ImportDialogProps {
  programme: ProgrammeAddress;
  onClose: () => void;
  onImported: (count: number) => void;
}

/** Brings a table back that was exported and changed: first what will change, then the change. */
export function ImportDialog({ programme, onClose, onImported }: ImportDialogProps) {
  const { t } = useLingui();
  const form = useImport(programme, onImported);
  const { preview } = form;
  const count = preview && preview.errors.length === 0 ? preview.changes.length : 0;
  return (
    <Modal opened size="xl" onClose={onClose} title={t`Import gap items`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <Stack gap="lg">
        <FileInput
          label={t`Table (CSV or XLSX)`}
          description={t`Export the items, change them in a spreadsheet and bring the file back. An empty cell empties the value; columns that are left out stay as they are. Nothing is written before you have seen what changes.`}
          placeholder={t`Choose a file`}
          leftSection={<IconUpload size={16} stroke={1.5} aria-hidden />}
          accept=".csv,.xlsx,.txt,text/csv"
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
        {form.isReading && <ContentSkeleton rows={4} />}
        {preview && <ImportPreviewView preview={preview} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button onClick={form.apply} loading={form.isApplying} disabled={count === 0}>
            {count === 0 ? (
              <Trans>Change the items</Trans>
            ) : (
              <Plural value={count} one="Change # item" other="Change # items" />
            )}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function useImport(programme: ProgrammeAddress, onImported: (count: number) => void) {
  const [file, setFile] = useState<File | null>(null);
  const read = useImportGapItems(programme);
  const write = useImportGapItems(programme);
  // A refusal by the server carries the preview as it would be now.
  const current = previewIn(write.error);
  const preview = current ?? read.data;
  const choose = (chosen: File | null) => {
    setFile(chosen);
    write.reset();
    read.reset();
    if (chosen) read.mutate({ file: chosen });
  };
  const apply = () => {
    if (!file || !preview) return;
    write.mutate({ file, seen: preview.fingerprint }, { onSuccess: ({ changes }) => onImported(changes.length) });
  };
  return {
    file,
    choose,
    preview,
    apply,
    isReading: read.isPending,
    isApplying: write.isPending,
    isStale: current !== undefined && !write.isPending,
    problem: current ? null : (write.error ?? read.error),
  };
}

function previewIn(error: unknown): ImportPreview | undefined {
  if (!isProblem(error, 'resource.changed_meanwhile', 'import.has_errors')) return undefined;
  return importPreviewSchema.safeParse(error.problem.facts?.current).data;
}

import { Trans } from '@lingui/react/macro';
import { Button, Stack, Textarea } from '@mantine/core';
import { doneNoteSchema, lengthOf } from '@waymark/contracts';
import { useState } from 'react';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { escapes } from '../../ui/page/side-panel.tsx';
import styles from './tasks.module.css';

interface DoneWithoutEvidenceProps {
  status: { isPending: boolean; error: unknown };
  onDone: (note: string) => void;
  onCancel: () => void;
}

/** Asks for a word why, which whoever asked for the evidence will read. */
export function DoneWithoutEvidence({ status, onDone, onCancel }: DoneWithoutEvidenceProps) {
  const [note, setNote] = useState('');
  useUnsavedChanges(note.trim() !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone(note.trim());
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={<Trans>Why is it done without evidence?</Trans>}
          description={<Trans>Whoever asked for it reads this.</Trans>}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={lengthOf(doneNoteSchema)}
          autosize
          minRows={2}
          maxRows={6}
          autoFocus
          required
        />
        {status.error !== null && <FormProblem error={status.error} />}
        <div className={styles.actions}>
          <Button variant="default" onClick={onCancel} {...escapes}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={status.isPending} disabled={note.trim() === ''}>
            <Trans>Mark as done</Trans>
          </Button>
        </div>
      </Stack>
    </form>
  );
}

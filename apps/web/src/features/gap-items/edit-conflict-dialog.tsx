import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { fieldWord, useValueWords } from './activity-words.ts';
import { fieldsOf, type GapLookups, valueIn } from './gap-item-change.ts';
import styles from './gap-items.module.css';
import type { EditConflict } from './use-gap-item-edits.ts';

interface EditConflictDialogProps {
  conflict: EditConflict;
  lookups: GapLookups;
  onKeepTheirs: () => void;
  onSaveMine: () => void;
}

/** Somebody was faster: both versions side by side, and the person decides. */
export function EditConflictDialog({ conflict, lookups, onKeepTheirs, onSaveMine }: EditConflictDialogProps) {
  const { i18n, t } = useLingui();
  const say = useValueWords(lookups);
  const { mine, theirs } = conflict;
  return (
    <Modal opened onClose={onKeepTheirs} title={t`Somebody changed this while you were editing`} size="lg">
      <Stack gap="lg">
        <table className={styles.versions}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Field</Trans>
              </th>
              <th scope="col">
                <Trans>On the server now</Trans>
              </th>
              <th scope="col">
                <Trans>Yours</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {fieldsOf(mine).map((field) => {
              const word = fieldWord(field);
              return (
                <tr key={field}>
                  <th scope="row">{word ? i18n._(word) : field}</th>
                  <td>{theirs ? say(valueIn(theirs, field)) : <Trans>Load the page again to see it</Trans>}</td>
                  <td>{say(mine[field])}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onKeepTheirs} data-autofocus>
            <Trans>Keep what is there</Trans>
          </Button>
          <Button onClick={onSaveMine}>
            <Trans>Save mine over it</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

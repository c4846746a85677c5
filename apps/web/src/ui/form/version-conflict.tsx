import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import styles from './version-conflict.module.css';

export interface ConflictRow {
  field: string;
  label: string;
  theirs: string;
  mine: string;
}

interface VersionConflictProps {
  rows: readonly ConflictRow[];
  onKeepTheirs: () => void;
  onSaveMine: () => void;
  isSaving: boolean;
}

/** Somebody was faster: both versions side by side, and the person decides. */
export function VersionConflict({ rows, onKeepTheirs, onSaveMine, isSaving }: VersionConflictProps) {
  return (
    <Stack gap="lg">
      <p role="alert" className={styles.sentence}>
        <Trans>Somebody changed this while you were editing. Nothing of yours is saved yet.</Trans>
      </p>
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
          {rows.map(({ field, label, theirs, mine }) => (
            <tr key={field} data-differs={theirs !== mine || undefined}>
              <th scope="row">{label}</th>
              <td>{theirs}</td>
              <td>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onKeepTheirs}>
          <Trans>Keep what is there</Trans>
        </Button>
        <Button onClick={onSaveMine} loading={isSaving}>
          <Trans>Save mine over it</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

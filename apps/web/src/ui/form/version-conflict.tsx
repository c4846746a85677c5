import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { z } from 'zod';
import { changedMeanwhile } from '../../lib/changed-meanwhile.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { useSayingWho } from './use-saying-who.ts';
import styles from './version-conflict.module.css';

export interface ConflictRow {
  field: string;
  label: string;
  theirs: string;
  mine: string;
}

interface VersionConflictProps {
  /** The refusal: it tells who was faster, and when. */
  error: unknown;
  rows: readonly ConflictRow[];
  onKeepTheirs: () => void;
  onSaveMine: () => void;
  isSaving: boolean;
}

/** Somebody was faster: both versions side by side, and the person decides. */
export function VersionConflict({ error, rows, onKeepTheirs, onSaveMine, isSaving }: VersionConflictProps) {
  const { i18n } = useLingui();
  const { name, time } = useSayingWho()(changedMeanwhile(error, z.unknown())?.last);
  const who = [name, time].filter(Boolean).join(', ');
  return (
    <Stack gap="lg">
      <p role="alert" className={styles.sentence}>
        {problemMessage(i18n, error)}
      </p>
      <table className={styles.versions}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Field</Trans>
            </th>
            <th scope="col">{who}</th>
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
          <Trans>Take theirs</Trans>
        </Button>
        <Button onClick={onSaveMine} loading={isSaving}>
          <Trans>Keep mine</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { lengthOf, type Organisation, organisationSchema, updateOrganisationSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import { useRenameOrganisation } from './organisation.queries.ts';
import styles from './organisation-settings.module.css';

export function RenameForm({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui();
  // The form keeps the version it began with: whatever happens meanwhile must be seen, not overwritten.
  const [base, setBase] = useState(organisation);
  const [name, setName] = useState(organisation.name);
  const rename = useRenameOrganisation(organisation.id);
  const isValid = updateOrganisationSchema.safeParse({ name }).success;
  const isDirty = name !== base.name;
  useUnsavedChanges(isDirty && !rename.isPending);

  const merge = useMergedSave<Organisation, { name: string }>({
    schema: organisationSchema,
    fieldsIn: ({ name: current }) => ({ name: current }),
    wordsOf: (_field, theirs, mine) => ({ label: t`Name`, theirs: theirs.name ?? '', mine: mine.name ?? '' }),
  });
  const save = async () => {
    const send = (version: number, { name: sent = '' }: { name?: string }) =>
      rename.mutateAsync({ name: sent, version });
    const { row } = await merge({ base, change: { name: name.trim() }, send });
    if (!row) return;
    setBase(row);
    setName(row.name);
    showSuccess(<Trans>The organisation is now called {row.name}.</Trans>);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isValid && isDirty) void save();
  };

  return (
    <form onSubmit={submit} className={styles.form}>
      <Stack gap="md">
        <TextInput
          label={t`Name`}
          value={name}
          maxLength={lengthOf(updateOrganisationSchema.shape.name)}
          autoComplete="organization"
          onChange={(event) => setName(event.currentTarget.value)}
          error={isValid ? undefined : t`Write a name.`}
        />
        {rename.isError && <FormProblem error={rename.error} />}
        <Group gap="sm">
          <Button type="submit" disabled={!isDirty || !isValid} loading={rename.isPending}>
            <Trans>Save</Trans>
          </Button>
          {isDirty && (
            <Button variant="subtle" onClick={() => setName(base.name)}>
              <Trans>Undo</Trans>
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

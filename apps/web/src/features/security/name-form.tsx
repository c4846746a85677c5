import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { lengthOf, updateMeSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { useRenameMe } from './security.queries.ts';

export function NameForm({ name: current }: { name: string }) {
  const { t } = useLingui();
  const [name, setName] = useState(current);
  const rename = useRenameMe();
  const isValid = updateMeSchema.safeParse({ name }).success;
  const isDirty = name.trim() !== current;
  useUnsavedChanges(isDirty && !rename.isPending);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isValid || !isDirty) return;
    rename.mutate(name.trim(), {
      onSuccess: ({ user }) => {
        setName(user.name);
        showSuccess(<Trans>You are now called {user.name}.</Trans>);
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t`Your name`}
          value={name}
          maxLength={lengthOf(updateMeSchema.shape.name)}
          autoComplete="name"
          onChange={(event) => setName(event.currentTarget.value)}
          error={isValid ? undefined : t`Write a name.`}
        />
        {rename.isError && <FormProblem error={rename.error} />}
        <Group gap="sm">
          <Button type="submit" disabled={!isDirty || !isValid} loading={rename.isPending}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

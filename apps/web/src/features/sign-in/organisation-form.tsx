import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, TextInput } from '@mantine/core';
import { createOrganisationSchema, lengthOf, type Organisation } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { ownTimeZone } from '../../lib/time-zone.ts';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useCreateOrganisation } from './sign-in.queries.ts';

/** The first thing a newcomer does: name the organisation. */
export function OrganisationForm({ onCreated }: { onCreated: (organisation: Organisation) => void }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const create = useCreateOrganisation();
  const trimmed = name.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (trimmed !== '') create.mutate({ name: trimmed, timeZone: ownTimeZone() }, { onSuccess: onCreated });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <TextInput
          label={t`Name of the organisation`}
          description={t`As it should stand on reports. It can be changed later.`}
          autoComplete="organization"
          maxLength={lengthOf(createOrganisationSchema.shape.name)}
          autoFocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isChecked && trimmed === '' && t`Write the name of your organisation.`}
        />
        {create.isError && <FormProblem error={create.error} />}
        <Button type="submit" loading={create.isPending} fullWidth>
          <Trans>Create and choose a scheme</Trans>
        </Button>
      </Stack>
    </form>
  );
}

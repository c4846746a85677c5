import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { lengthOf, type Organisation, organisationSchema, updateOrganisationSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { isProblem } from '../../lib/problem-error.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { useRenameOrganisation } from './organisation.queries.ts';
import styles from './organisation-settings.module.css';

/** What the organisation is now, when somebody else changed it while this form was open. */
function newerOf(error: unknown): Organisation | undefined {
  if (!isProblem(error, 'resource.changed_meanwhile')) return undefined;
  return organisationSchema.safeParse(error.problem.facts?.current).data;
}

export function RenameForm({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui();
  // The form keeps the version it began with: whatever happens meanwhile must be seen, not overwritten.
  const [base, setBase] = useState(organisation);
  const [name, setName] = useState(organisation.name);
  const rename = useRenameOrganisation(organisation.id);
  const newer = newerOf(rename.error);
  const isValid = updateOrganisationSchema.safeParse({ name }).success;
  const isDirty = name !== base.name;
  useUnsavedChanges(isDirty && !rename.isPending);

  const save = (version: number) =>
    rename.mutate(
      { name: name.trim(), version },
      {
        onSuccess: (saved) => {
          setBase(saved);
          setName(saved.name);
          showSuccess(<Trans>The organisation is now called {saved.name}.</Trans>);
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isValid && isDirty) save(base.version);
  };
  const takeTheirs = (theirs: Organisation) => {
    setBase(theirs);
    setName(theirs.name);
    rename.reset();
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
        {newer ? (
          <Conflict theirs={newer} mine={name} onTheirs={() => takeTheirs(newer)} onMine={() => save(newer.version)} />
        ) : (
          <>
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
          </>
        )}
      </Stack>
    </form>
  );
}

interface ConflictProps {
  theirs: Organisation;
  mine: string;
  onTheirs: () => void;
  onMine: () => void;
}

const Conflict = ({ theirs, mine, onTheirs, onMine }: ConflictProps) => (
  <div className={styles.conflict} role="alert">
    <p>
      <Trans>Somebody changed the name while you were editing. Which one shall stay?</Trans>
    </p>
    <dl className={styles.versions}>
      <dt>
        <Trans>Saved by them</Trans>
      </dt>
      <dd>{theirs.name}</dd>
      <dt>
        <Trans>Yours</Trans>
      </dt>
      <dd>{mine}</dd>
    </dl>
    <Group gap="sm">
      <Button variant="default" onClick={onTheirs}>
        <Trans>Keep theirs</Trans>
      </Button>
      <Button onClick={onMine}>
        <Trans>Save mine</Trans>
      </Button>
    </Group>
  </div>
);

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type CreatedCalendarFeed, createCalendarFeedSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { ErrorState } from '../../ui/error-state.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { ContentSkeleton } from '../../ui/skeletons.tsx';
import { feedsOf, useCreateFeed } from './calendar.queries.ts';
import { FeedList } from './feed-list.tsx';
import styles from './subscribe-dialog.module.css';

interface SubscribeDialogProps {
  organisation: { id: string; name: string };
  onClose: () => void;
}

export function SubscribeDialog({ organisation, onClose }: SubscribeDialogProps) {
  const { t } = useLingui();
  const feeds = useQuery(feedsOf(organisation.id));
  const create = useCreateFeed(organisation.id);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Subscribe to the calendar`}
      size="lg"
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack gap="xl">
        {create.data ? (
          <CreatedFeed feed={create.data} onAgain={create.reset} />
        ) : (
          <CreateFeedForm organisation={organisation} create={create} />
        )}
        <section>
          <h2 className={styles.heading}>
            <Trans>Your addresses</Trans>
          </h2>
          {feeds.isError ? (
            <ErrorState error={feeds.error} onRetry={() => void feeds.refetch()} />
          ) : feeds.data ? (
            <FeedList organisationId={organisation.id} feeds={feeds.data} />
          ) : (
            <ContentSkeleton rows={2} />
          )}
        </section>
      </Stack>
    </Modal>
  );
}

interface CreateFeedFormProps {
  organisation: { name: string };
  create: ReturnType<typeof useCreateFeed>;
}

function CreateFeedForm({ organisation, create }: CreateFeedFormProps) {
  const { t } = useLingui();
  const [name, setName] = useState(t`My calendar`);
  const feed = createCalendarFeedSchema.safeParse({ name });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (feed.success) create.mutate(feed.data);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <p className={styles.sentence}>
          <Trans>
            Make a private address with the dates of {organisation.name} and add it to your calendar app. It holds dates
            and names of stages, no findings and no evidence.
          </Trans>
        </p>
        <div className={styles.row}>
          <TextInput
            className={styles.input}
            label={t`Name, to tell your addresses apart`}
            value={name}
            maxLength={200}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" className={styles.make} disabled={!feed.success} loading={create.isPending}>
            <Trans>Make an address</Trans>
          </Button>
        </div>
        {create.isError && <FormProblem error={create.error} />}
      </Stack>
    </form>
  );
}

function CreatedFeed({ feed, onAgain }: { feed: CreatedCalendarFeed; onAgain: () => void }) {
  const { t } = useLingui();
  return (
    <Stack gap="md">
      <SecretField
        label={t`Address of ${feed.name}`}
        value={feed.url}
        description={t`Shown this once. Whoever has it can read the dates, so treat it like a password.`}
      />
      <Group gap="sm">
        <Button component="a" href={feed.url.replace(/^https?:/, 'webcal:')}>
          <Trans>Open in the calendar app</Trans>
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          <Trans>Make another</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

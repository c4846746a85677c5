import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CreatedCalendarFeed } from '@waymark/contracts';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../../ui/feedback/skeletons.tsx';
import { SecretField } from '../../../ui/form/secret-field.tsx';
import { feedsOf, useCreateFeed } from '../calendar.queries.ts';
import { CreateFeedForm } from './create-feed-form.tsx';
import { FeedList } from './feed-list.tsx';
import styles from './subscribe-dialog.module.css';

interface SubscribeDialogProps {
  organisation: { id: string; name: string };
  programmes: readonly { id: string; name: string }[];
  onClose: () => void;
}

export function SubscribeDialog({ organisation, programmes, onClose }: SubscribeDialogProps) {
  const { t } = useLingui();
  const feeds = useQuery(feedsOf(organisation.id));
  const create = useCreateFeed(organisation.id);
  const [rotated, setRotated] = useState<CreatedCalendarFeed>();
  const shown = rotated ?? create.data;
  const again = () => {
    setRotated(undefined);
    create.reset();
  };
  return (
    <Modal opened onClose={onClose} title={t`Subscribe to the calendar`} size="lg">
      <Stack gap="xl">
        {shown ? (
          <CreatedFeed key={shown.url} feed={shown} onAgain={again} />
        ) : (
          <CreateFeedForm organisation={organisation} programmes={programmes} create={create} />
        )}
        <section>
          <h2 className={styles.heading}>
            <Trans>Your addresses</Trans>
          </h2>
          {feeds.isError ? (
            <ErrorState error={feeds.error} onRetry={() => void feeds.refetch()} />
          ) : feeds.data ? (
            <FeedList
              organisationId={organisation.id}
              feeds={feeds.data}
              programmes={programmes}
              onRotated={setRotated}
            />
          ) : (
            <ContentSkeleton rows={2} />
          )}
        </section>
      </Stack>
    </Modal>
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

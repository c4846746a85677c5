import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { CalendarFeed, CreatedCalendarFeed } from '@waymark/contracts';
import { formatDay, formatInstant } from '../../../lib/format.ts';
import { showSuccess } from '../../../ui/feedback/toasts.tsx';
import { useConfirm } from '../../../ui/form/confirm.tsx';
import { kindWords } from '../../../ui/lifecycle/kind-words.ts';
import { Name } from '../../../ui/page/name.tsx';
import { useRevokeFeed, useRotateFeed } from '../calendar.queries.ts';
import styles from './subscribe-dialog.module.css';
import { useAlarmWords } from './use-alarm-words.ts';

interface FeedListProps {
  organisationId: string;
  feeds: readonly CalendarFeed[];
  programmes: readonly { id: string; name: string }[];
  /** There is a new address, to be shown this once. */
  onRotated: (feed: CreatedCalendarFeed) => void;
}

export function FeedList({ organisationId, feeds, programmes, onRotated }: FeedListProps) {
  const { t } = useLingui();
  const optionWords = useOptionWords(programmes);
  if (feeds.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>None yet. An address stays here until you withdraw it.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.feeds} aria-label={t`Your addresses`}>
      {feeds.map((feed) => (
        <li key={feed.id} className={styles.feed}>
          <span className={styles.words}>
            <span className={styles.name}>
              <Name>{feed.name}</Name>
            </span>
            <span className={styles.quiet}>{optionWords(feed)}</span>
            <span className={styles.quiet}>
              <Trans>Made {formatDay(feed.createdAt.slice(0, 10))}</Trans>
              {' · '}
              {feed.lastReadAt ? <Trans>last read {formatInstant(feed.lastReadAt)}</Trans> : <Trans>never read</Trans>}
            </span>
          </span>
          <span className={styles.feedActions}>
            <RotateFeed organisationId={organisationId} feed={feed} onRotated={onRotated} />
            <RevokeFeed organisationId={organisationId} feed={feed} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Which dates the address has: "SOC 2 Type 2, only mine, alarm 7 days before". */
function useOptionWords(programmes: FeedListProps['programmes']) {
  const { i18n, t } = useLingui();
  const alarmWords = useAlarmWords();
  return ({ programmeId, onlyMine, kinds, alarmDays, wholeBars }: CalendarFeed): string => {
    const programme = programmeId === null ? t`All programmes` : programmes.find(({ id }) => id === programmeId)?.name;
    const words = [
      programme ?? t`One programme`,
      onlyMine && t`only mine`,
      kinds.length > 0 && kinds.map((kind) => i18n._(kindWords[kind].many)).join(', '),
      alarmDays !== null && alarmWords(alarmDays),
      wholeBars && t`whole bars`,
    ];
    return words.filter(Boolean).join(' · ');
  };
}

interface RotateFeedProps {
  organisationId: string;
  feed: CalendarFeed;
  onRotated: FeedListProps['onRotated'];
}

/** For an address that somebody else may have seen: the same dates at another one. */
function RotateFeed({ organisationId, feed, onRotated }: RotateFeedProps) {
  const { t } = useLingui();
  const confirm = useConfirm();
  const rotate = useRotateFeed(organisationId);
  const ask = async () => {
    const isConfirmed = await confirm({
      title: t`Replace the address of ${feed.name}?`,
      body: t`You get a new address with the same dates. The old one stops working at once, so calendars that read it need the new one.`,
      confirmLabel: t`Replace`,
    });
    if (isConfirmed) rotate.mutate(feed.id, { onSuccess: onRotated });
  };
  return (
    <Button
      variant="default"
      size="sm"
      aria-label={t`Replace the address of ${feed.name}`}
      loading={rotate.isPending}
      onClick={() => void ask()}
    >
      <Trans>Replace</Trans>
    </Button>
  );
}

function RevokeFeed({ organisationId, feed }: { organisationId: string; feed: CalendarFeed }) {
  const { t } = useLingui();
  const confirm = useConfirm();
  const revoke = useRevokeFeed(organisationId);
  const ask = async () => {
    const isConfirmed = await confirm({
      title: t`Withdraw ${feed.name}?`,
      body: t`Calendars that read this address stop being updated. This cannot be taken back; you can make a new address.`,
      confirmLabel: t`Withdraw`,
      isDangerous: true,
    });
    if (!isConfirmed) return;
    revoke.mutate(feed.id, { onSuccess: () => showSuccess(<Trans>The address was withdrawn.</Trans>) });
  };
  return (
    <Button
      variant="default"
      size="sm"
      aria-label={t`Withdraw ${feed.name}`}
      loading={revoke.isPending}
      onClick={() => void ask()}
    >
      <Trans>Withdraw</Trans>
    </Button>
  );
}

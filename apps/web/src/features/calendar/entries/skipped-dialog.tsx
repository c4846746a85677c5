import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CalendarEntry } from '@waymark/contracts';
import { formatDay } from '../../../lib/format.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../../ui/feedback/skeletons.tsx';
import { showProblem, showSuccess } from '../../../ui/feedback/toasts.tsx';
import { entryById } from '../calendar.queries.ts';
import styles from './skipped-dialog.module.css';
import { dayIn, useDayChange } from './use-day-change.ts';
import type { EntryEvent } from './use-entry-actions.tsx';

interface SkippedDialogProps {
  organisationId: string;
  event: EntryEvent;
  onClose: () => void;
}

/** The days an event was left out on, which the calendar does not show, each with its reason and the way back. */
export function SkippedDialog({ organisationId, event, onClose }: SkippedDialogProps) {
  const { t } = useLingui();
  const entry = useQuery(entryById(organisationId, event.entry.id));
  return (
    <Modal opened onClose={onClose} title={t`Days left out of ${event.title}`}>
      {entry.data ? (
        <SkippedDays organisationId={organisationId} entry={entry.data} />
      ) : entry.isError ? (
        <ErrorState error={entry.error} onRetry={() => void entry.refetch()} />
      ) : (
        <ContentSkeleton rows={3} />
      )}
    </Modal>
  );
}

function SkippedDays({ organisationId, entry }: { organisationId: string; entry: CalendarEntry }) {
  const { t } = useLingui();
  const skipped = entry.decided.flatMap(({ originalOn, decision }) =>
    decision.change === 'skip' ? [{ originalOn, reason: decision.reason }] : [],
  );
  if (skipped.length === 0) {
    return (
      <p className={styles.sentence}>
        <Trans>No day is left out.</Trans>
      </p>
    );
  }
  return (
    <Stack gap="sm">
      <p className={styles.sentence}>
        <Trans>On these days it does not take place.</Trans>
      </p>
      <ul className={styles.days} aria-label={t`Days left out`}>
        {skipped.map((day) => (
          <SkippedDay key={day.originalOn} organisationId={organisationId} entry={entry} skipped={day} />
        ))}
      </ul>
    </Stack>
  );
}

interface SkippedDayProps {
  organisationId: string;
  entry: CalendarEntry;
  skipped: { originalOn: string; reason: string };
}

function SkippedDay({ organisationId, entry, skipped: { originalOn, reason } }: SkippedDayProps) {
  const { t } = useLingui();
  const { change, isPending } = useDayChange(organisationId);
  const day = formatDay(originalOn);
  const restore = async () => {
    const { saved, refused } = await change(dayIn(entry, originalOn), { change: 'restore' });
    if (refused) showProblem(refused);
    if (!saved) return;
    showSuccess(
      <Trans>
        {entry.title} takes place on {day} again.
      </Trans>,
    );
  };
  return (
    <li className={styles.day}>
      <span className={styles.words}>
        <span className={styles.on}>{day}</span>
        <span className={styles.reason}>{reason}</span>
      </span>
      <Button
        variant="default"
        size="sm"
        aria-label={t`Restore ${day}`}
        loading={isPending}
        onClick={() => void restore()}
      >
        <Trans>Restore</Trans>
      </Button>
    </li>
  );
}

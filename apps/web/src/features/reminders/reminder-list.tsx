import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Reminder } from '@waymark/contracts';
import { useEventTarget } from '../../lib/event-target.ts';
import { formatDay, formatRelativeDay } from '../../lib/format.ts';
import { today } from '../../lib/today.ts';
import { KindShape } from '../../ui/lifecycle/kind-shape.tsx';
import { kindWords } from '../../ui/lifecycle/kind-words.ts';
import { Name } from '../../ui/page/name.tsx';
import styles from './reminder-list.module.css';

interface ReminderListProps {
  reminders: readonly Reminder[];
  /** Called when one is opened: it is read then. */
  onOpen: (reminder: Reminder) => void;
}

export function ReminderList({ reminders, onOpen }: ReminderListProps) {
  const { t } = useLingui();
  return (
    <ul className={styles.reminders} aria-label={t`Reminders`}>
      {reminders.map((reminder) => (
        <li key={reminder.id}>
          <ReminderLine reminder={reminder} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

/** The whole line leads to what it is about. */
function ReminderLine({ reminder, onOpen }: { reminder: Reminder; onOpen: ReminderListProps['onOpen'] }) {
  const { i18n } = useLingui();
  const targetOf = useEventTarget();
  const { kind, eventId, programmeId, dueOn, title, level, isRead } = reminder;
  const { link } = targetOf({ eventId, kind, programmeId, on: dueOn });
  return (
    <Link {...link} className={styles.reminder} data-unread={!isRead || undefined} onClick={() => onOpen(reminder)}>
      <KindShape kind={kind} />
      <span className={styles.words}>
        <span className={styles.title}>
          <Name>{title}</Name>
          {!isRead && (
            <span className={styles.unseen}>
              {', '}
              <Trans>not read</Trans>
            </span>
          )}
        </span>
        <span className={styles.detail} data-overdue={dueOn < today() || undefined}>
          {i18n._(kindWords[kind].one)} · <time dateTime={dueOn}>{formatDay(dueOn)}</time>, {formatRelativeDay(dueOn)}
        </span>
        {level !== 'own' && (
          <span className={styles.detail}>
            {level === 'manager' ? (
              <Trans>You are told as a compliance manager, because it was not done</Trans>
            ) : (
              <Trans>You are told as an owner, because it was not done</Trans>
            )}
          </span>
        )}
      </span>
      {!isRead && <span className={styles.dot} aria-hidden />}
    </Link>
  );
}

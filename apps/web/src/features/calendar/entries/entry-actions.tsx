import { Trans } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useOrganisation } from '../../../lib/current-user.ts';
import { today } from '../../../lib/today.ts';
import styles from '../events/event-card.module.css';
import type { Asked } from './entry-dialogs.tsx';
import { type EntryEvent, useEntryActions } from './use-entry-actions.tsx';

interface EntryActionsProps {
  event: EntryEvent;
  onAsk: (asked: Asked) => void;
  onClose: () => void;
}

/** The owner marks it done; who manages the calendar does the rest as well. */
export function EntryActions({ event, onAsk, onClose }: EntryActionsProps) {
  const { id: organisationId } = useOrganisation();
  const { edit: mayManage, complete: mayComplete } = event.entry.abilities;
  const actions = useEntryActions(organisationId);
  const isNotOpen = event.entry.isWindow && event.fromOn > today();
  const then = (act: () => unknown) => () => {
    onClose();
    act();
  };
  if (!mayComplete) return null;
  return (
    <div className={styles.actions}>
      {!event.isDone && !isNotOpen && (
        <Button size="sm" variant="default" onClick={then(() => actions.complete(event, mayManage))}>
          <Trans>Mark done</Trans>
        </Button>
      )}
      {event.isDone && mayManage && (
        <Button size="sm" variant="default" onClick={then(() => actions.restore(event))}>
          <Trans>Not done after all</Trans>
        </Button>
      )}
      {mayManage && (
        <>
          <Button size="sm" variant="default" onClick={then(() => onAsk({ what: 'edit', event }))}>
            <Trans>Edit</Trans>
          </Button>
          <MoreActions
            event={event}
            onAsk={(asked) => then(() => onAsk(asked))()}
            onCancel={then(() => actions.cancel(event))}
          />
        </>
      )}
    </div>
  );
}

function MoreActions({
  event,
  onAsk,
  onCancel,
}: {
  event: EntryEvent;
  onAsk: (asked: Asked) => void;
  onCancel: () => void;
}) {
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button size="sm" variant="default" leftSection={<IconDots size={16} stroke={1.5} aria-hidden />}>
          <Trans>More actions</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {!event.entry.isWindow && (
          <Menu.Item onClick={() => onAsk({ what: 'move', event })}>
            <Trans>Move to…</Trans>
          </Menu.Item>
        )}
        {event.entry.isRecurring && (
          <>
            <Menu.Item onClick={() => onAsk({ what: 'skip', event })}>
              {event.entry.isWindow ? <Trans>Leave out this window…</Trans> : <Trans>Leave out this day…</Trans>}
            </Menu.Item>
            <Menu.Item onClick={() => onAsk({ what: 'skipped', event })}>
              <Trans>Days left out…</Trans>
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Item color="danger" onClick={onCancel}>
          <Trans>Cancel the event…</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

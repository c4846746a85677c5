import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { formatDay } from '../../../lib/format.ts';
import { showProblem, showSuccess } from '../../../ui/feedback/toasts.tsx';
import { entryById } from '../calendar.queries.ts';
import { EntryDialog } from './entry-dialog.tsx';
import type { Named } from './entry-fields.tsx';
import { newEntry, valuesOf } from './entry-values.ts';
import { MoveDialog } from './move-dialog.tsx';
import { SkipDialog } from './skip-dialog.tsx';
import { SkippedDialog } from './skipped-dialog.tsx';
import type { EntryEvent } from './use-entry-actions.tsx';

/** What somebody wants to do with an event. */
export type Asked =
  | { what: 'create'; on: string }
  | { what: 'edit'; event: EntryEvent }
  | { what: 'skip'; event: EntryEvent }
  | { what: 'skipped'; event: EntryEvent }
  | { what: 'move'; event: EntryEvent; toOn?: string | undefined };

interface EntryDialogsProps {
  asked: Asked;
  organisationId: string;
  /** The programme the calendar is filtered by is most likely meant. */
  programmeId?: string | undefined;
  programmes: readonly Named[];
  people: readonly Named[];
  onClose: () => void;
}

export function EntryDialogs({ asked, ...props }: EntryDialogsProps) {
  const { organisationId, programmeId, programmes, people, onClose } = props;
  if (asked.what === 'edit') return <EditEntry event={asked.event} {...props} />;
  if (asked.what === 'move') return <MoveDialog organisationId={organisationId} onClose={onClose} {...asked} />;
  if (asked.what === 'skip')
    return <SkipDialog organisationId={organisationId} onClose={onClose} event={asked.event} />;
  if (asked.what === 'skipped')
    return <SkippedDialog organisationId={organisationId} onClose={onClose} event={asked.event} />;
  return (
    <EntryDialog
      initial={newEntry(asked.on, programmeId ?? null)}
      programmes={programmes}
      people={people}
      onClose={onClose}
      onSaved={({ title, nextOn }) => {
        onClose();
        const next = nextOn[0];
        showSuccess(
          next ? (
            <Trans>
              {title} is in the calendar, next on {formatDay(next)}.
            </Trans>
          ) : (
            <Trans>{title} is in the calendar.</Trans>
          ),
        );
      }}
    />
  );
}

/** The whole event is read first: the calendar shows only one day of it. */
function EditEntry({
  event,
  organisationId,
  programmes,
  people,
  onClose,
}: Omit<EntryDialogsProps, 'asked'> & { event: EntryEvent }) {
  const { data: entry, error } = useQuery({
    ...entryById(organisationId, event.entry.id),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  useEffect(() => {
    if (!error) return;
    showProblem(error);
    onClose();
  }, [error, onClose]);
  if (!entry) return null;
  return (
    <EntryDialog
      entry={entry}
      initial={valuesOf(entry)}
      programmes={programmes}
      people={people}
      onClose={onClose}
      onSaved={({ title }) => {
        onClose();
        showSuccess(<Trans>{title} was changed.</Trans>);
      }}
    />
  );
}

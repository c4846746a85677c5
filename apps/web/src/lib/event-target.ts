import { useLingui } from '@lingui/react/macro';
import { linkOptions } from '@tanstack/react-router';
import type { CalendarKind } from '@waymark/domain';
import { useOrganisation } from './current-user.ts';

const uuidAtEnd = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The row behind an event: its id ends with the id of the row, `task:0198…`. */
export const rowIdOf = (eventId: string): string | undefined => uuidAtEnd.exec(eventId)?.[0];

/** What the timeline is asked about: `milestone:<programme>:<id>`, or a stage's id. */
export const whyOf = (eventId: string): string | undefined =>
  eventId.startsWith('milestone:') ? eventId.split(':').slice(2).join(':') : rowIdOf(eventId);

export interface EventPlace {
  /** The event's id, `stage:0198…`. */
  eventId: string;
  kind: CalendarKind;
  programmeId: string | null;
  /** The day to show in the calendar, for what has no page of its own. */
  on: string;
}

/** Where something dated leads: to its row on the page it belongs to. */
export function useEventTarget() {
  const { t } = useLingui();
  const { slug: org } = useOrganisation();

  return ({ eventId, kind, programmeId, on }: EventPlace) => {
    const rowId = rowIdOf(eventId);
    if (eventId.startsWith('task:')) {
      const link = linkOptions({ to: '/o/$org/my-work', params: { org }, search: { task: rowId } });
      return { label: t`Open the task`, link };
    }
    if (eventId.startsWith('evidence_expiry:')) {
      // Several pieces of one day are one event, which then names no single one of them.
      const item = eventId.split(':').length === 3 ? rowId : undefined;
      return {
        label: t`Open the evidence`,
        link: linkOptions({ to: '/o/$org/evidence', params: { org }, search: { item } }),
      };
    }
    if (kind === 'event' || programmeId === null) {
      const link = linkOptions({ to: '/o/$org/calendar', params: { org }, search: { view: 'agenda', on } });
      return { label: t`Show in the calendar`, link };
    }
    const params = { org, programmeId };
    if (eventId.startsWith('gap_item:')) {
      const link = linkOptions({ to: '/o/$org/programmes/$programmeId/gap-analysis', params, search: { item: rowId } });
      return { label: kind === 'finding' ? t`Open the finding` : t`Open the gap item`, link };
    }
    if (eventId.startsWith('stage:')) {
      const link = linkOptions({ to: '/o/$org/programmes/$programmeId', params, search: { stage: rowId } });
      return { label: t`Open the stage`, link };
    }
    if (eventId.startsWith('milestone:')) {
      return {
        label: t`Why this date?`,
        link: linkOptions({ to: '/o/$org/programmes/$programmeId/timeline', params, search: { why: whyOf(eventId) } }),
      };
    }
    if (eventId.startsWith('document_review:')) {
      return {
        label: t`Open the documents`,
        link: linkOptions({ to: '/o/$org/programmes/$programmeId/documents', params }),
      };
    }
    return { label: t`Open the programme`, link: linkOptions({ to: '/o/$org/programmes/$programmeId', params }) };
  };
}

import { useLingui } from '@lingui/react/macro';
import { linkOptions } from '@tanstack/react-router';
import { type CalendarKind, placeOfEvent } from '@waymark/domain';
import { useOrganisation } from './current-user.ts';

export interface LinkedEvent {
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

  return ({ eventId, kind, programmeId, on }: LinkedEvent) => {
    const place = placeOfEvent({ eventId, isOwnEntry: kind === 'event', programmeId, on });
    switch (place.page) {
      case 'task': {
        const link = linkOptions({ to: '/o/$org/my-work', params: { org }, search: { task: place.id } });
        return { label: t`Open the task`, link };
      }
      case 'evidence': {
        const link = linkOptions({ to: '/o/$org/evidence', params: { org }, search: { item: place.id } });
        return { label: t`Open the evidence`, link };
      }
      case 'work': {
        const link = linkOptions({ to: '/o/$org/my-work', params: { org }, search: { kind: place.segment } });
        return { label: t`Open my work`, link };
      }
      case 'decision': {
        const to = '/o/$org/reports/leadership';
        return {
          label: t`Open the decision`,
          link: linkOptions({ to, params: { org }, search: { decision: place.id } }),
        };
      }
      case 'calendar': {
        const link = linkOptions({ to: '/o/$org/calendar', params: { org }, search: { view: 'agenda', on: place.on } });
        return { label: t`Show in the calendar`, link };
      }
    }
    const params = { org, programmeId: place.programmeId };
    switch (place.page) {
      case 'gap_item': {
        const to = '/o/$org/programmes/$programmeId/gap-analysis';
        const label = kind === 'finding' ? t`Open the finding` : t`Open the gap item`;
        return { label, link: linkOptions({ to, params, search: { item: place.id } }) };
      }
      case 'stage': {
        const link = linkOptions({ to: '/o/$org/programmes/$programmeId', params, search: { stage: place.id } });
        return { label: t`Open the stage`, link };
      }
      case 'why': {
        const to = '/o/$org/programmes/$programmeId/timeline';
        return { label: t`Why this date?`, link: linkOptions({ to, params, search: { why: place.id } }) };
      }
      case 'documents': {
        const link = linkOptions({ to: '/o/$org/programmes/$programmeId/documents', params });
        return { label: t`Open the documents`, link };
      }
      case 'programme':
        return { label: t`Open the programme`, link: linkOptions({ to: '/o/$org/programmes/$programmeId', params }) };
    }
  };
}

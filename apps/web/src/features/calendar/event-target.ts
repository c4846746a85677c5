import { useLingui } from '@lingui/react/macro';
import { linkOptions } from '@tanstack/react-router';
import type { CalendarEvent } from '@waymark/contracts';
import { useOrganisation } from '../../lib/current-user.ts';
import { rowIdOf } from './event-state.ts';

/** Where an event leads: to its row on the page it belongs to. */
export function useEventTarget(event: CalendarEvent) {
  const { t } = useLingui();
  const { slug: org } = useOrganisation();
  const { kind, programmeId } = event;
  const rowId = rowIdOf(event);

  if (kind === 'task') {
    return {
      label: t`Open the task`,
      link: linkOptions({ to: '/o/$org/my-work', params: { org }, search: { task: rowId } }),
    };
  }
  if (programmeId === null) return undefined;
  const params = { org, programmeId };
  if (kind === 'gap_item') {
    return {
      label: t`Open the gap item`,
      link: linkOptions({ to: '/o/$org/programmes/$programmeId/gap-analysis', params, search: { item: rowId } }),
    };
  }
  const search = kind === 'stage' && rowId ? { stage: rowId } : {};
  return {
    label: kind === 'stage' ? t`Open the stage` : t`Open the programme`,
    link: linkOptions({ to: '/o/$org/programmes/$programmeId', params, search }),
  };
}

import { type PlacedEvent, placeOfEvent } from '@waymark/domain';

/** Where something dated is looked at and done, below the organisation's own address. */
export function pathOfEvent(event: PlacedEvent): string {
  const place = placeOfEvent(event);
  switch (place.page) {
    case 'task':
      return `my-work${asked('task', place.id)}`;
    case 'evidence':
      return `evidence${asked('item', place.id)}`;
    case 'work':
      return `my-work${asked('kind', place.segment)}`;
    case 'decision':
      return `reports/leadership${asked('decision', place.id)}`;
    case 'calendar':
      return `calendar?view=agenda&on=${place.on}`;
    case 'gap_item':
      return `programmes/${place.programmeId}/gap-analysis${asked('item', place.id)}`;
    case 'stage':
      return `programmes/${place.programmeId}${asked('stage', place.id)}`;
    case 'why':
      return `programmes/${place.programmeId}/timeline${asked('why', place.id)}`;
    case 'documents':
      return `programmes/${place.programmeId}/documents`;
    case 'programme':
      return `programmes/${place.programmeId}`;
  }
}

const asked = (name: string, id: string | undefined) => (id === undefined ? '' : `?${name}=${encodeURIComponent(id)}`);

import { describe, expect, it } from '@jest/globals';
import { placeOfEvent, rowIdOfEvent, whyOfEvent } from '@waymark/domain';

const row = '01a22a3f-8179-72af-84ef-2a8421d8834f';
const programmeId = '01a22a3f-8179-72af-84ef-2a8421d88000';
const placeOf = (eventId: string, more = {}) =>
  placeOfEvent({ eventId, isOwnEntry: false, programmeId, on: '2027-03-01', ...more });

describe('where something dated leads', () => {
  it.each([
    [`task:${row}`, { page: 'task', id: row }],
    [`evidence_expiry:mention:${row}`, { page: 'evidence', id: row }],
    [`evidence_expiry:2027-03-01`, { page: 'evidence', id: undefined }],
    [`gap_item:${row}`, { page: 'gap_item', programmeId, id: row }],
    [`stage:${row}`, { page: 'stage', programmeId, id: row }],
    [`milestone:${programmeId}:surveillance-1`, { page: 'why', programmeId, id: 'surveillance-1' }],
    [`document_review:${row}`, { page: 'documents', programmeId }],
    [`decision:${row}`, { page: 'decision', id: row }],
    [`period:${programmeId}`, { page: 'programme', programmeId }],
  ])('of %s', (eventId, place) => {
    expect(placeOf(eventId)).toEqual(place);
  });

  it('is the calendar where it has no page of its own', () => {
    expect(placeOf(`event:${row}`, { isOwnEntry: true })).toEqual({ page: 'calendar', on: '2027-03-01' });
    expect(placeOf(`shared:${row}`, { programmeId: null })).toEqual({ page: 'calendar', on: '2027-03-01' });
  });

  it('knows the row behind an event, and what a timeline is asked about', () => {
    expect([rowIdOfEvent(`task:${row}`), rowIdOfEvent('milestone:surveillance-1')]).toEqual([row, undefined]);
    expect(whyOfEvent(`stage:${row}`)).toBe(row);
  });
});

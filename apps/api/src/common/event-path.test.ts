import { describe, expect, it } from '@jest/globals';
import { pathOfEvent } from './event-path.ts';

const row = '01a22a3f-8179-72af-84ef-2a8421d8834f';
const programmeId = '01a22a3f-8179-72af-84ef-2a8421d88000';

describe('the address of something dated', () => {
  it.each([
    [`task:${row}`, `my-work?task=${row}`],
    [`evidence_expiry:evidence:${row}`, `evidence?item=${row}`],
    ['evidence_expiry:2027-03-01', 'evidence'],
    [`gap_item:${row}`, `programmes/${programmeId}/gap-analysis?item=${row}`],
    [`stage:${row}`, `programmes/${programmeId}?stage=${row}`],
    [`milestone:${programmeId}:surveillance-1`, `programmes/${programmeId}/timeline?why=surveillance-1`],
    [`decision:${row}`, `reports/leadership?decision=${row}`],
    [`document_review:${row}`, `programmes/${programmeId}/documents`],
    ['work:reviews', 'my-work?kind=reviews'],
    [`period:${programmeId}`, `programmes/${programmeId}`],
  ])('of %s is %s', (eventId, path) => {
    expect(pathOfEvent({ eventId, isOwnEntry: false, programmeId, on: '2027-03-01' })).toBe(path);
  });

  it('is its day in the calendar where it has no page of its own', () => {
    const event = { eventId: `event:${row}`, isOwnEntry: true, programmeId: null, on: '2027-03-01' };
    expect(pathOfEvent(event)).toBe('calendar?view=agenda&on=2027-03-01');
  });
});

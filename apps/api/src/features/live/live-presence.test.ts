import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PresencePlace } from '@waymark/contracts';
import type { Role } from '@waymark/domain';
import { LivePage } from './live-page.ts';
import { LivePresence } from './live-presence.ts';

const place: PresencePlace = { kind: 'task', id: 'a task' };
const [ada, bo] = [
  { id: 'ada', name: 'Ada' },
  { id: 'bo', name: 'Bo' },
];

let presence: LivePresence;
let told: PresencePlace[];
const tell = (about: PresencePlace) => told.push(about);

beforeEach(() => {
  jest.useFakeTimers();
  presence = new LivePresence();
  told = [];
});
afterEach(() => {
  jest.useRealTimers();
});

const look = (person: typeof ada, page = `page of ${person.id}`, at: PresencePlace | null = place) =>
  presence.look({ kind: 'look', organisationId: 'one', page, person, place: at }, tell);
/** Whom somebody is told of, who looks at it too. */
const seenBy = (
  userId: string,
  { role = 'manager', organisationId = 'one' }: { role?: Role; organisationId?: string } = {},
) => {
  const page = new LivePage({ organisationId, userId, sessionId: 'session', role, page: `page of ${userId}` });
  const message = presence.messageFor(page, place);
  return message?.type === 'presence' ? message.people.map(({ id }) => id) : undefined;
};

describe('who looks at something', () => {
  it('is gone a while after their tab was killed, which says nothing any more, and others are told', () => {
    look(ada);
    look(bo);
    for (let half = 0; half < 4; half += 1) {
      jest.advanceTimersByTime(30_000);
      look(ada);
      presence.forget(tell);
    }
    const after = seenBy('ada');
    told = [];
    presence.forget(tell);

    expect(after).toEqual([]);
    expect(told).toEqual([]);
    expect(seenBy('bo')).toBeUndefined();
  });

  it('is still there in the moment in which one word of theirs is late', () => {
    look(ada);
    look(bo);
    jest.advanceTimersByTime(45_000);
    look(ada);
    jest.advanceTimersByTime(25_000);
    presence.forget(tell);

    expect(seenBy('ada')).toEqual(['bo']);
  });

  it('is there until the last of their tabs has left, and is one person', () => {
    look(ada);
    look(bo, 'first');
    look(bo, 'second');
    const both = seenBy('ada');
    look(bo, 'first', null);
    const one = seenBy('ada');
    look(bo, 'second', null);

    expect([both, one, seenBy('ada')]).toEqual([['bo'], ['bo'], []]);
  });

  it('is told of the place they left and of the one they came to', () => {
    look(ada);
    told = [];

    look(ada, 'page of ada', { kind: 'evidence', id: 'a file' });

    expect(told).toEqual([place, { kind: 'evidence', id: 'a file' }]);
  });

  it.each([
    ['of another organisation', { organisationId: 'other' }],
    ['who may not read it', { role: 'auditor' }],
  ] as const)('is not told to somebody %s', (_, who) => {
    look(ada);
    look(bo);

    expect(seenBy('ada', who)).toBeUndefined();
  });

  it('has the oldest of too many tabs forgotten, so that nobody fills the memory by opening them', () => {
    look(ada);
    for (let tab = 0; tab < 20; tab += 1) look(bo, `tab ${tab}`);
    for (let tab = 8; tab < 20; tab += 1) look(bo, `tab ${tab}`, null);

    expect(seenBy('ada')).toEqual([]);
  });
});

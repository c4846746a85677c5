import { describe, expect, it } from '@jest/globals';
import { invitationStanding, invitationState, mayGrant } from './membership.ts';
import { roles } from './roles.ts';

describe('who may give a role', () => {
  it('is an owner for every role, a manager for all but owner, and nobody else', () => {
    const table = roles.map((own) => [own, roles.filter((role) => mayGrant(own, role))]);

    expect(table).toEqual([
      ['owner', [...roles]],
      ['manager', roles.filter((role) => role !== 'owner')],
      ['contributor', []],
      ['executive', []],
      ['auditor', []],
    ]);
  });
});

describe('an invitation', () => {
  const now = new Date('2026-11-29T12:00:00Z');
  const dates = { acceptedAt: null, revokedAt: null, expiresAt: new Date('2026-12-01T00:00:00Z') };

  it('is open until it is used, ended or its time is over', () => {
    expect(invitationState(dates, now)).toBe('open');
    expect(invitationState({ ...dates, expiresAt: now }, now)).toBe('expired');
    expect(invitationState({ ...dates, revokedAt: now, expiresAt: now }, now)).toBe('revoked');
    expect(invitationState({ ...dates, acceptedAt: now, revokedAt: now }, now)).toBe('accepted');
  });

  const me = { userId: 'me', isAddressee: true, isMember: true };
  it.each([
    ['open', null, undefined, 'open'],
    ['open', null, { ...me, isMember: false }, 'open'],
    ['open', null, { ...me, isAddressee: false }, 'open'],
    ['open', null, me, 'member'],
    ['revoked', null, me, 'member'],
    ['revoked', null, { ...me, isMember: false }, undefined],
    ['accepted', 'me', me, 'accepted'],
    ['accepted', 'me', { ...me, isAddressee: false }, 'accepted'],
    ['accepted', 'me', { ...me, isMember: false }, undefined],
    ['accepted', 'other', { ...me, isAddressee: false }, undefined],
    ['accepted', 'other', undefined, undefined],
    ['expired', null, undefined, undefined],
  ] as const)('that is %s, used by %s, means to %j: %s', (state, acceptedBy, holder, standing) => {
    expect(invitationStanding(state, acceptedBy, holder)).toBe(standing);
  });
});

import { describe, expect, it } from '@jest/globals';
import { assertAcceptable, assertExcludable, assertOwnAssessment } from './gap-item.ts';

describe('assertAcceptable', () => {
  const facts = {
    ownerId: 'owner',
    assessedById: 'assessor',
    acceptedById: 'reviewer',
    conformity: 'conform',
  } as const;

  it.each(['conform', 'improvement', 'not_applicable'] as const)('lets a reviewer accept what is %s', (conformity) => {
    expect(() => assertAcceptable({ ...facts, conformity })).not.toThrow();
  });

  it('lets whoever assessed what somebody else owns accept it', () => {
    expect(() => assertAcceptable({ ...facts, acceptedById: 'assessor' })).not.toThrow();
  });

  it('lets anyone else accept where there is no owner yet', () => {
    expect(() => assertAcceptable({ ...facts, ownerId: null })).not.toThrow();
  });

  it.each([
    ['gap.self_acceptance', { acceptedById: 'owner' }],
    ['gap.self_acceptance', { ownerId: null, acceptedById: 'assessor' }],
    ['gap.not_assessed', { conformity: 'not_assessed' }],
    ['gap.still_open', { conformity: 'minor' }],
    ['gap.still_open', { conformity: 'major' }],
  ] as const)('refuses with %s: %j', (code, change) => {
    expect(() => assertAcceptable({ ...facts, ...change })).toThrow(expect.objectContaining({ code }));
  });
});

describe('assertOwnAssessment', () => {
  it.each([
    ['not_assessed', 'conform'],
    ['minor', 'conform'],
    ['conform', 'not_assessed'],
    ['conform', 'minor'],
    ['conform', 'improvement'],
  ] as const)('lets an owner say that what was %s is %s', (before, after) => {
    expect(() => assertOwnAssessment({ isOwn: true, before, after })).not.toThrow();
  });

  it.each([
    ['gap.not_own', { isOwn: false }],
    ['gap.managers_word', { before: 'major' }],
    ['gap.managers_word', { after: 'major' }],
    ['gap.managers_word', { before: 'not_applicable' }],
    ['gap.managers_word', { after: 'not_applicable' }],
  ] as const)('refuses with %s: %j', (code, change) => {
    const facts = { isOwn: true, before: 'not_assessed', after: 'conform', ...change } as const;

    expect(() => assertOwnAssessment(facts)).toThrow(expect.objectContaining({ code }));
  });
});

describe('assertExcludable', () => {
  it.each([
    ['gap.not_excludable', { isMandatory: true, justification: 'We do not need it.' }],
    ['gap.justification_required', { isMandatory: false, justification: ' \n' }],
  ])('refuses with %s', (code, facts) => {
    expect(() => assertExcludable(facts)).toThrow(expect.objectContaining({ code }));
  });

  it('lets a control be left out with a reason', () => {
    expect(() => assertExcludable({ isMandatory: false, justification: 'No development of our own.' })).not.toThrow();
  });
});

import { describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { ownRoleSentence, roleSentence } from './role-sentence.ts';

describe('the sentence of a role', () => {
  it.each([
    ['owner', 'May do everything, also make other owners, and rename or delete the organisation.'],
    [
      'manager',
      'May manage members, plan programmes, hand out work, accept or reject what others did, sign off stages and documents, read and export how everything stands, finish tasks with evidence and comment on the programmes.',
    ],
    [
      'contributor',
      'May finish tasks with evidence and comment on the programmes. No exports, and no e-mail addresses of others.',
    ],
    [
      'executive',
      'May sign off stages and documents, read and export how everything stands and comment on the programmes.',
    ],
    [
      'auditor',
      'May see the name of the organisation and whom to ask. Audits cannot be opened in Waymark yet, so evidence has to be sent another way.',
    ],
  ] as const)('says what a person may do as %s', (role, expected) => {
    expect(roleSentence(i18n, role)).toBe(expected);
    expect(ownRoleSentence(i18n, role)).toBe(expected.replace('May', 'You may'));
  });
});

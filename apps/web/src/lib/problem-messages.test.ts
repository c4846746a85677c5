import { describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { ProblemError } from './problem-error.ts';
import { problemMessage } from './problem-messages.ts';

const problem = { type: 'about:blank', title: '', status: 400, detail: '', code: 'request.invalid', requestId: 'r1' };

describe('the sentence for a refusal', () => {
  it('is what the server says of the fields, for not every form marks them', () => {
    const fields = [
      { path: 'issuedOn', message: 'The last day of the period is 30 Sep 2026.' },
      { path: 'firm', message: 'Fill this in.' },
    ];

    const sentence = problemMessage(i18n, new ProblemError({ ...problem, fields }));

    expect(sentence).toBe('The last day of the period is 30 Sep 2026. Fill this in.');
  });

  it('says where to look when no field is named', () => {
    expect(problemMessage(i18n, new ProblemError(problem))).toMatch(/^Something in the form is not right/);
  });
});

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

  it('names a limit and what is used of it, where the server says so', () => {
    const facts = { limitBytes: 200_000_000_000, usedBytes: 199_500_000_000 };
    const full = { ...problem, status: 507, code: 'quota.organisation_full', facts };
    const large = { ...problem, status: 413, code: 'demo.file_too_large', facts: { maxBytes: 10_000_000 } };

    expect(problemMessage(i18n, new ProblemError(full))).toMatch(/may keep 200 GB and has used 199\.5 GB/);
    expect(problemMessage(i18n, new ProblemError(large))).toMatch(/up to 10 MB/);
  });

  it('is the server’s own where a feature refuses', () => {
    const refused = { ...problem, status: 403, code: 'comment.not_own', detail: 'Sie haben das nicht geschrieben.' };

    expect(problemMessage(i18n, new ProblemError(refused))).toBe('Sie haben das nicht geschrieben.');
    expect(problemMessage(i18n, new ProblemError({ ...refused, code: 'control.merged' }))).toBe(refused.detail);
  });
});

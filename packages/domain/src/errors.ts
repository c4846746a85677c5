import type { DomainErrorCode } from './refusals/refusals.ts';

/** A refusal by a rule. `facts` are shown to the person asked, so they hold nothing secret. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: DomainErrorCode, facts: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.facts = facts;
  }
}

/** Every refusal Waymark can give, by its stable code. Each has one HTTP status and one sentence. */
export const domainErrorCodes = [
  'request.invalid',
  'request.too_large',
  'request.method_not_allowed',
  'request.media_type_unsupported',
  'request.origin_refused',
  'request.idempotency_reused',
  'request.rate_limited',
  'access.signed_out',
  'access.forbidden',
  'resource.not_found',
  'resource.changed_meanwhile',
  'resource.version_required',
  'resource.already_exists',
  'service.unavailable',
  'service.disk_full',
  'service.internal',
  'framework.unknown',
  'member.last_owner',
  'member.above_own_role',
  'invitation.expired',
  'invitation.revoked',
  'invitation.used',
  'invitation.other_address',
  'invitation.already_member',
  'programme.dates_reversed',
  'programme.period_required',
  'programme.as_of_required',
  'programme.category_required',
  'programme.category_unknown',
  'programme.period_too_short',
  'programme.target_in_past',
  'stage.dates_reversed',
  'stage.actual_in_future',
  'stage.not_signed',
  'stage.already_done',
  'stage.not_done',
  'stage.order',
  'stage.pinned',
  'criterion.computed',
  'rule.not_overridable',
  'rule.only_earlier',
  'record.other_scheme',
  'record.bridge_too_long',
  'plan.nothing_changed',
  'event.dates_reversed',
  'event.recurrence_unknown',
  'event.no_such_day',
  'closure.dates_reversed',
  'organisation.time_zone_unknown',
  'gap.justification_required',
  'gap.not_excludable',
  'gap.self_acceptance',
  'gap.not_assessed',
  'gap.still_open',
  'gap.not_own',
  'import.unreadable',
  'import.column_missing',
  'import.too_many_rows',
  'import.has_errors',
  'task.not_own',
  'upload.empty',
  'upload.too_large',
  'upload.type_mismatch',
  'upload.type_refused',
  'upload.interrupted',
  'upload.missing',
  'evidence.dates_reversed',
  'evidence.captured_in_future',
  'evidence.dates_reviewed',
  'evidence.self_review',
  'evidence.not_linked',
  'evidence.not_own',
  'evidence.reason_required',
  'link.expired',
  'link.revoked',
  'demo.disabled',
] as const;

export type DomainErrorCode = (typeof domainErrorCodes)[number];

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

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CalendarKind } from '@waymark/domain';

interface KindWords {
  one: MessageDescriptor;
  many: MessageDescriptor;
}

export const kindWords: Readonly<Record<CalendarKind, KindWords>> = {
  stage: { one: msg`Stage`, many: msg`Stages` },
  period: { one: msg`Observation period`, many: msg`Observation periods` },
  milestone: { one: msg`Milestone`, many: msg`Milestones` },
  target: { one: msg`Target date`, many: msg`Target dates` },
  task: { one: msg`Task`, many: msg`Tasks` },
  gap_item: { one: msg`Gap item`, many: msg`Gap items` },
  audit: { one: msg`Audit`, many: msg`Audits` },
  finding: { one: msg`Finding`, many: msg`Findings` },
  evidence_expiry: { one: msg`Evidence expires`, many: msg`Evidence that expires` },
  document_review: { one: msg`Document review`, many: msg`Document reviews` },
  certificate: { one: msg`Certificate or report`, many: msg`Certificates and reports` },
  renewal: { one: msg`Renewal`, many: msg`Renewals` },
  decision: { one: msg`Decision`, many: msg`Decisions` },
  event: { one: msg`Event`, many: msg`Events` },
};

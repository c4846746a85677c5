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
};

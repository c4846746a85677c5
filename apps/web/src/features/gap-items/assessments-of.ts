import type { GapItem } from '@waymark/contracts';
import { type Conformity, ownersConformities } from '@waymark/domain';
import { assessments } from './gap-item-fields.tsx';

/** How far somebody may say that an item conforms; nothing where that is not theirs to say. */
export function assessmentsOf({ abilities, isMandatory }: GapItem): readonly Conformity[] {
  if (abilities.edit) return assessments({ mayExclude: !isMandatory });
  return abilities.assess ? ownersConformities : [];
}

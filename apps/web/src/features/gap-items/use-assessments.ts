import type { GapItem } from '@waymark/contracts';
import { type Conformity, ownersConformities } from '@waymark/domain';
import { useCan, useMe } from '../../lib/current-user.ts';
import { assessments } from './gap-item-fields.tsx';

/** How far somebody may say that an item conforms; nothing where that is not theirs to say. */
export function useAssessments(item: GapItem): readonly Conformity[] {
  const { user } = useMe();
  const mayEdit = useCan('gap:edit');
  const isOwn = useCan('gap:assess') && item.owner?.id === user.id;
  if (mayEdit) return assessments({ mayExclude: !item.isMandatory });
  return isOwn && ownersConformities.includes(item.conformity) ? ownersConformities : [];
}

import { useLingui } from '@lingui/react/macro';
import type { GapItem } from '@waymark/contracts';
import type { Conformity } from '@waymark/domain';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { assessmentsOf } from './assessments-of.ts';
import { ConformityField } from './gap-item-fields.tsx';

interface GapItemConformityProps {
  item: GapItem;
  onChange: (conformity: Conformity) => void;
}

/** The one control that says how far an item conforms, and so whether it is done; a word for who may not say it. */
export function GapItemConformity({ item, onChange }: GapItemConformityProps) {
  const { t } = useLingui();
  const choices = assessmentsOf(item);
  if (choices.length === 0) return <StatusBadge status={item.conformity} />;
  return <ConformityField label={t`Conformity`} value={item.conformity} choices={choices} onChange={onChange} />;
}

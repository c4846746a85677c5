import { useLingui } from '@lingui/react/macro';
import { Popover } from '@mantine/core';
import { IconCalendar, IconFlag, IconProgressCheck, IconUser } from '@tabler/icons-react';
import type { GapItemChange } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { DayField } from '../../ui/form/day-field.tsx';
import { BulkAction, BulkBar } from '../../ui/table/bulk-bar.tsx';
import type { GapLookups } from './gap-item-change.ts';
import { assessments, ConformityField, PersonField, StageField } from './gap-item-fields.tsx';

interface GapBulkBarProps {
  count: number;
  lookups: GapLookups;
  onClear: () => void;
  onChange: (change: GapItemChange) => void;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true };

/** One change for all selected rows. */
export function GapBulkBar({ count, lookups, onClear, onChange }: GapBulkBarProps) {
  const { t } = useLingui();
  const owners = lookups.people.filter(({ duties }) => duties.includes('own_gap_items'));
  const field = { value: null, isNested: true };
  return (
    <BulkBar count={count} onClear={onClear}>
      <Action icon={<IconUser {...icon} />} label={t`Owner`}>
        {(close) => (
          <PersonField
            {...field}
            label={t`New owner`}
            people={owners}
            onChange={(ownerId) => close(() => onChange({ ownerId }))}
          />
        )}
      </Action>
      <Action icon={<IconCalendar {...icon} />} label={t`Due date`}>
        {(close) => (
          <DayField
            value={null}
            aria-label={t`New due date`}
            size="sm"
            autoFocus
            onChange={(dueOn) => dueOn && close(() => onChange({ dueOn }))}
          />
        )}
      </Action>
      <Action icon={<IconFlag {...icon} />} label={t`Close by`}>
        {(close) => (
          <StageField
            {...field}
            label={t`New stage to close by`}
            stages={lookups.stages}
            onChange={(closeByStageId) => close(() => onChange({ closeByStageId }))}
          />
        )}
      </Action>
      <Action icon={<IconProgressCheck {...icon} />} label={t`Conformity`}>
        {(close) => (
          <ConformityField
            {...field}
            label={t`New conformity`}
            choices={assessments({ mayExclude: false })}
            onChange={(conformity) => close(() => onChange({ conformity }))}
          />
        )}
      </Action>
    </BulkBar>
  );
}

interface ActionProps {
  icon: ReactNode;
  label: string;
  children: (close: (then: () => void) => void) => ReactNode;
}

function Action({ icon: mark, label, children }: ActionProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = (then: () => void) => {
    setIsOpen(false);
    then();
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="top" trapFocus withinPortal>
      <Popover.Target>
        <BulkAction icon={mark} label={label} onClick={() => setIsOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown>{children(close)}</Popover.Dropdown>
    </Popover>
  );
}

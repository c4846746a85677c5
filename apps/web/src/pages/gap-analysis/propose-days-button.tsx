import { useLingui } from '@lingui/react/macro';
import { IconCalendarPlus } from '@tabler/icons-react';
import type { GapItem } from '@waymark/contracts';
import { standingsToClose } from '@waymark/domain';
import { useState } from 'react';
import type { ProgrammeAddress } from '../../features/gap-items/gap-items.queries.ts';
import { ProposeDaysDialog } from '../../features/gap-items/propose-days-dialog.tsx';
import { useMay } from '../../lib/current-user.ts';
import { ToolButton } from './tool-button.tsx';

interface ProposeDaysButtonProps {
  programme: ProgrammeAddress;
  items: readonly GapItem[];
}

/** There as long as something that has to be closed has no date. */
export function ProposeDaysButton({ programme, items }: ProposeDaysButtonProps) {
  const { t } = useLingui();
  const mayEdit = useMay('editGapItems');
  const [isOpen, setIsOpen] = useState(false);
  const isWanted = items.some(({ dueOn, standing }) => dueOn === null && standingsToClose.includes(standing));
  if (!mayEdit || !(isWanted || isOpen)) return null;
  return (
    <>
      <ToolButton icon={IconCalendarPlus} label={t`Propose dates`} onClick={() => setIsOpen(true)} />
      {isOpen && <ProposeDaysDialog programme={programme} onClose={() => setIsOpen(false)} />}
    </>
  );
}

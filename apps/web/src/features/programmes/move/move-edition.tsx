import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../lib/current-user.ts';
import type { ProgrammeKey } from '../programmes.queries.ts';
import { MoveEditionDialog } from './move-edition-dialog.tsx';

interface MoveEditionProps {
  programmeKey: ProgrammeKey;
  onMoved: (programmeId: string) => void;
}

/** The way out for a programme to an edition that has ended, for those who may start programmes. */
export function MoveEdition({ programmeKey, onMoved }: MoveEditionProps) {
  const mayStart = useMay('startProgramme');
  const [isOpen, setIsOpen] = useState(false);
  if (!mayStart) return null;
  return (
    <>
      <Button size="sm" onClick={() => setIsOpen(true)}>
        <Trans>Move to the edition in force</Trans>
      </Button>
      {isOpen && <MoveEditionDialog programmeKey={programmeKey} onMoved={onMoved} onClose={() => setIsOpen(false)} />}
    </>
  );
}

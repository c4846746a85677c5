import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';

interface MissingProps {
  title: ReactNode;
  onBack: () => void;
  backLabel: ReactNode;
}

/** An address that leads to nothing: trying again would not help, going back does. */
export const Missing = ({ title, onBack, backLabel }: MissingProps) => (
  <EmptyState
    title={title}
    actions={
      <Button variant="default" onClick={onBack}>
        {backLabel}
      </Button>
    }
  >
    <Trans>It was deleted, or the address is not complete.</Trans>
  </EmptyState>
);

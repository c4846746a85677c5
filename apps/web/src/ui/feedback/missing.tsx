import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';
import { WhatHappened } from './what-happened.tsx';

interface MissingProps {
  title: ReactNode;
  /** The refusal: it may tell who deleted it, and when. */
  error?: unknown;
  onBack: () => void;
  backLabel: ReactNode;
}

/** An address that leads to nothing: trying again would not help, going back does. */
export const Missing = ({ title, error, onBack, backLabel }: MissingProps) => (
  <EmptyState
    title={title}
    actions={
      <Button variant="default" onClick={onBack}>
        {backLabel}
      </Button>
    }
  >
    <WhatHappened error={error}>
      <Trans>It was deleted, or the address is not complete.</Trans>
    </WhatHappened>
  </EmptyState>
);

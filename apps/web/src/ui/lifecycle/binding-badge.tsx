import { Trans } from '@lingui/react/macro';
import type { RuleBinding } from '@waymark/domain';
import type { ReactNode } from 'react';
import { type Status, StatusBadge } from '../page/status-badge.tsx';

/** Which kind of rule stands behind a date: one must know before arguing about it. */
export function BindingBadge({ binding }: { binding: RuleBinding }) {
  const looks: Readonly<Record<RuleBinding, { status: Status; word: ReactNode }>> = {
    requirement: { status: 'overdue', word: <Trans>Requirement</Trans> },
    agreed: { status: 'active', word: <Trans>Agreed</Trans> },
    'common-practice': { status: 'due_soon', word: <Trans>Common practice</Trans> },
    default: { status: 'planned', word: <Trans>Waymark’s default</Trans> },
  };
  const { status, word } = looks[binding];
  return <StatusBadge status={status}>{word}</StatusBadge>;
}

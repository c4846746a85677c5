import type { Milestone } from '@waymark/contracts';
import { ProofCard } from '../../ui/proof-card.tsx';
import { WhyButton } from '../../ui/why-button.tsx';

/** Why a date is on its day, where there is nothing to change about it. */
export function MilestoneWhy({ milestone }: { milestone: Milestone }) {
  const { name, on } = milestone;
  return (
    <WhyButton what={name} on={on}>
      {({ titleId }) => <ProofCard titleId={titleId} on={on} what={name} proof={milestone} />}
    </WhyButton>
  );
}

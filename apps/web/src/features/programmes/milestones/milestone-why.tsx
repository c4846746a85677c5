import type { Milestone } from '@waymark/contracts';
import { WhyButton } from '../../../ui/lifecycle/why-button.tsx';
import { ProofCard } from '../../../ui/readiness/proof-card.tsx';

/** Why a date is on its day, where there is nothing to change about it. */
export function MilestoneWhy({ milestone }: { milestone: Milestone }) {
  const { name, on } = milestone;
  return (
    <WhyButton what={name} on={on}>
      {({ titleId }) => <ProofCard titleId={titleId} on={on} what={name} proof={milestone} />}
    </WhyButton>
  );
}

import { VisuallyHidden } from '@mantine/core';
import { useOutcome } from './use-outcome.ts';
import type { Scenario } from './use-scenario.ts';

interface AnnouncementProps {
  /** What was just moved, and to which days. */
  said: string;
  scenario: Scenario | undefined;
}

/** What a move does, for screen readers: where the bar is now, what moves by it and what breaks. */
export function Announcement({ said, scenario }: AnnouncementProps) {
  const outcome = useOutcome(scenario);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {[scenario?.isChanged && said, ...outcome].filter(Boolean).join('. ')}
    </VisuallyHidden>
  );
}

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { Scenario } from './use-scenario.ts';

interface AnnouncementProps {
  /** What was just moved, and to which days. */
  said: string;
  scenario: Scenario | undefined;
}

/** What a move does, for screen readers: where the bar is now, what moves by it and what breaks. */
export function Announcement({ said, scenario }: AnnouncementProps) {
  const { i18n } = useLingui();
  const { result, isStale, isChanged } = scenario ?? {};
  const outcome =
    isChanged && result && !isStale
      ? [
          i18n._(plural(result.moves.length, { 0: 'Nothing moves', one: '# date moves', other: '# dates move' })),
          i18n._(
            plural(result.newFindings.length, { 0: 'Nothing breaks', one: '# new problem', other: '# new problems' }),
          ),
        ]
      : [];
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {[isChanged && said, ...outcome].filter(Boolean).join('. ')}
    </VisuallyHidden>
  );
}

import { Plural } from '@lingui/react/macro';
import type { TimelineFinding } from '@waymark/contracts';
import { Figure } from '../figure/figure.tsx';

export type CountedFinding = Pick<TimelineFinding, 'severity'>;

/** "1 blocker, 2 warnings": how many rules a plan breaks or is about to; nothing while it breaks none. */
export function FindingCounts({ findings }: { findings: readonly CountedFinding[] }) {
  const blockers = findings.filter(({ severity }) => severity === 'blocker').length;
  const warnings = findings.length - blockers;
  return (
    <>
      {blockers > 0 && (
        <Figure name="blockers of the plan" value={blockers}>
          <Plural value={blockers} one="# blocker" other="# blockers" />
        </Figure>
      )}
      {blockers > 0 && warnings > 0 && ', '}
      {warnings > 0 && (
        <Figure name="warnings of the plan" value={warnings}>
          <Plural value={warnings} one="# warning" other="# warnings" />
        </Figure>
      )}
    </>
  );
}

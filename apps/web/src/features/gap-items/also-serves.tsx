import { Trans } from '@lingui/react/macro';
import type { GapItemDetail } from '@waymark/contracts';
import type { ReactNode } from 'react';
import styles from './gap-items.module.css';

type Mapped = GapItemDetail['alsoServes'][number];

interface AlsoServesProps {
  mapped: readonly Mapped[];
  frameworkName: (frameworkId: string) => string;
  /** The same requirement in another programme of the organisation. */
  renderLink: (mapped: Mapped, children: ReactNode) => ReactNode;
}

/** Requirements of other frameworks that the same evidence helps to prove. */
export function AlsoServes({ mapped, frameworkName, renderLink }: AlsoServesProps) {
  const byFramework = [...Map.groupBy(mapped, ({ frameworkId }) => frameworkId)];
  if (byFramework.length === 0) {
    return (
      <p className={styles.why}>
        <Trans>No requirement of another framework is mapped to this one.</Trans>
      </p>
    );
  }
  return byFramework.map(([frameworkId, requirements]) => (
    <div key={frameworkId} className={styles.text}>
      <h4>{frameworkName(frameworkId)}</h4>
      <ul className={styles.rows}>
        {requirements.map((requirement) => (
          <li key={requirement.requirementId} className={styles.mapping}>
            <span className={styles.reference}>{requirement.requirementId}</span>
            <span>{renderLink(requirement, requirement.title)}</span>
            <small>
              <StrengthWord strength={requirement.strength} />
            </small>
          </li>
        ))}
      </ul>
    </div>
  ));
}

function StrengthWord({ strength }: { strength: string }) {
  if (strength === 'equal') return <Trans>equal</Trans>;
  if (strength === 'subset') return <Trans>part of it</Trans>;
  if (strength === 'superset') return <Trans>more than it</Trans>;
  return <Trans>related</Trans>;
}

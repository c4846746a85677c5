import { Trans } from '@lingui/react/macro';
import type { GapItemDetail } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { Name } from '../../ui/page/name.tsx';
import styles from './gap-items.module.css';

type Mapped = GapItemDetail['alsoServes'][number];

interface AlsoServesProps {
  mapped: readonly Mapped[];
  /** Whether another programme has taken its place: then that one's requirement is meant. */
  isRenewed: (programmeId: string) => boolean;
  /** The same requirement in another programme of the organisation. */
  renderLink: (mapped: Mapped, children: ReactNode) => ReactNode;
}

/** A requirement that several programmes have is one: that of the programme which is not renewed, else the latest. */
function onceEach(mapped: readonly Mapped[], isRenewed: AlsoServesProps['isRenewed']): Mapped[] {
  const isCurrent = ({ programmeId }: Mapped) => programmeId !== null && !isRenewed(programmeId);
  const each = Map.groupBy(mapped, ({ frameworkId, requirementId }) => `${frameworkId} ${requirementId}`).values();
  return [...each].flatMap((all) => all.findLast(isCurrent) ?? all.at(-1) ?? []);
}

/** Requirements of other frameworks that the same evidence helps to prove. */
export function AlsoServes({ mapped, isRenewed, renderLink }: AlsoServesProps) {
  const byFramework = [...Map.groupBy(onceEach(mapped, isRenewed), ({ frameworkId }) => frameworkId)];
  if (byFramework.length === 0) {
    return (
      <p className={styles.why}>
        <Trans>No requirement of another framework is mapped to this one.</Trans>
      </p>
    );
  }
  return byFramework.map(([frameworkId, requirements]) => (
    <div key={frameworkId} className={styles.text}>
      <h4>{requirements[0]?.frameworkName}</h4>
      <ul className={styles.rows}>
        {requirements.map((requirement) => (
          <li key={requirement.requirementId} className={styles.mapping}>
            <span className={styles.reference}>{requirement.requirementId}</span>
            <span>{renderLink(requirement, <Name>{requirement.title}</Name>)}</span>
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

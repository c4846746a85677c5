import { Plural, Trans } from '@lingui/react/macro';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Overview } from '@waymark/contracts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import styles from './overview.module.css';
import { OverviewCard } from './overview-card.tsx';

interface MyDecisionsProps {
  org: string;
  overview: Pick<Overview, 'toReview' | 'myOpenWork'>;
  mayReview: boolean;
}

/** What waits for the person who looks. */
export function MyDecisions({ org, overview, mayReview }: MyDecisionsProps) {
  const { toReview, myOpenWork } = overview;
  const waitsForReview = mayReview && toReview > 0;
  return (
    <OverviewCard
      title={mayReview ? <Trans>My decisions</Trans> : <Trans>My work</Trans>}
      more={
        <Link to="/o/$org/my-work" params={{ org }}>
          <Trans>My work</Trans>
        </Link>
      }
    >
      {!waitsForReview && myOpenWork === 0 && (
        <p className={styles.nothing}>
          <Trans>Nothing waits for you.</Trans>
        </p>
      )}
      <ul className={styles.rows}>
        {waitsForReview && (
          <li>
            <Link to="/o/$org/evidence" params={{ org }} search={{ state: 'to_review' }} className={styles.decision}>
              <StateShape name="target" />
              <Plural value={toReview} one="Review # piece of evidence" other="Review # pieces of evidence" />
              <IconChevronRight size={14} stroke={1.5} aria-hidden />
            </Link>
          </li>
        )}
        {myOpenWork > 0 && (
          <li>
            <Link to="/o/$org/my-work" params={{ org }} className={styles.decision}>
              <StateShape name="ring" />
              <Plural value={myOpenWork} one="# open item in my work" other="# open items in my work" />
              <IconChevronRight size={14} stroke={1.5} aria-hidden />
            </Link>
          </li>
        )}
      </ul>
    </OverviewCard>
  );
}

import { Plural, Trans } from '@lingui/react/macro';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Overview } from '@waymark/contracts';
import { isFarCycle, parseDay, runningProgrammes } from '@waymark/domain';
import { formatDayShort } from '../../lib/format.ts';
import { today } from '../../lib/today.ts';
import { Figure } from '../../ui/figure/figure.tsx';
import { currentStageNumber } from '../../ui/lifecycle/programme-rail.tsx';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import styles from './overview.module.css';
import { OverviewCard } from './overview-card.tsx';

interface MyDecisionsProps {
  org: string;
  overview: Pick<Overview, 'toReview' | 'myOpenWork' | 'programmes'>;
  mayReview: boolean;
  mayAssess: boolean;
}

/** Nothing else of a programme can begin before somebody has looked at its requirements. */
const hasUnassessed = ({ readiness }: Overview['programmes'][number]) => (readiness.counts.byState.unknown ?? 0) > 0;

/** Of a cycle that begins long from now nothing is asked yet. */
const isAsked = (programme: Overview['programmes'][number]) => !isFarCycle(programme, parseDay(today()));

/** The plan's own day for it: the end of the stage that is being worked on. */
function AssessBy({ stages }: Pick<Overview['programmes'][number], 'stages'>) {
  const on = stages[currentStageNumber(stages) - 1]?.plannedToOn;
  if (on === undefined) return null;
  return (
    <time className={styles.when} dateTime={on}>
      <Trans>by {formatDayShort(on)}</Trans>
    </time>
  );
}

/** What waits for the person who looks. */
export function MyDecisions({ org, overview, mayReview, mayAssess }: MyDecisionsProps) {
  const { toReview, myOpenWork } = overview;
  const waitsForReview = mayReview && toReview > 0;
  const unassessed = mayAssess ? runningProgrammes(overview.programmes).filter(hasUnassessed).filter(isAsked) : [];
  return (
    <OverviewCard
      title={mayReview ? <Trans>My decisions</Trans> : <Trans>My work</Trans>}
      more={
        <Link to="/o/$org/my-work" params={{ org }}>
          <Trans>My work</Trans>
        </Link>
      }
    >
      {!waitsForReview && myOpenWork === 0 && unassessed.length === 0 && (
        <p className={styles.nothing}>
          <Trans>Nothing waits for you.</Trans>
        </p>
      )}
      <ul className={styles.rows}>
        {unassessed.map(({ id, name, readiness, stages }) => (
          <li key={id}>
            <Link
              to="/o/$org/programmes/$programmeId/gap-analysis"
              params={{ org, programmeId: id }}
              search={{ state: ['unknown'] }}
              className={styles.decision}
              data-opens={readiness.counts.byState.unknown ?? 0}
            >
              <StateShape name="question" />
              <span>
                <Figure name="requirements to assess" of={id} value={readiness.counts.byState.unknown ?? 0}>
                  <Plural
                    value={readiness.counts.byState.unknown ?? 0}
                    one={`Assess # requirement of ${name}`}
                    other={`Assess # requirements of ${name}`}
                  />
                </Figure>
              </span>
              <AssessBy stages={stages} />
              <IconChevronRight size={14} stroke={1.5} aria-hidden />
            </Link>
          </li>
        ))}
        {waitsForReview && (
          <li>
            <Link
              to="/o/$org/evidence"
              params={{ org }}
              search={{ state: 'to_review' }}
              className={styles.decision}
              data-opens={toReview}
            >
              <StateShape name="target" />
              <Figure name="evidence to review" value={toReview}>
                <Plural value={toReview} one="Review # piece of evidence" other="Review # pieces of evidence" />
              </Figure>
              <IconChevronRight size={14} stroke={1.5} aria-hidden />
            </Link>
          </li>
        )}
        {myOpenWork > 0 && (
          <li>
            <Link to="/o/$org/my-work" params={{ org }} className={styles.decision} data-opens={myOpenWork}>
              <StateShape name="ring" />
              <Figure name="my open work" value={myOpenWork}>
                <Plural value={myOpenWork} one="# open item in my work" other="# open items in my work" />
              </Figure>
              <IconChevronRight size={14} stroke={1.5} aria-hidden />
            </Link>
          </li>
        )}
      </ul>
    </OverviewCard>
  );
}

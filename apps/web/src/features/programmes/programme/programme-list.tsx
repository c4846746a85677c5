import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { isProgrammeOver } from '@waymark/domain';
import { formatDay, formatRelativeDay } from '../../../lib/format.ts';
import { Figure, FigureScope } from '../../../ui/figure/figure.tsx';
import { GateVerdict } from '../../../ui/lifecycle/gate-list.tsx';
import { OpenGatesLink } from '../../../ui/lifecycle/open-gates-link.tsx';
import { currentStageNumber } from '../../../ui/lifecycle/programme-rail.tsx';
import { Name } from '../../../ui/page/name.tsx';
import { ReadinessMini } from '../../../ui/readiness/readiness-bar.tsx';
import { stateRows } from '../../../ui/readiness/state-rows.tsx';
import { StageLink } from '../stages/stage-link.tsx';
import { scopeInWords } from '../wizard/scope-in-words.ts';
import type { ProgrammeStanding } from './programme-card.tsx';
import styles from './programme-page.module.css';

/** All programmes, one line each: where it is, until when, how far. */
export function ProgrammeList({ org, programmes }: { org: string; programmes: readonly ProgrammeStanding[] }) {
  return (
    <div className={styles.card}>
      <ul className={styles.list}>
        {programmes.map((programme) => (
          <FigureScope key={programme.id} value={programme.id}>
            <li>
              <ProgrammeEntry org={org} programme={programme} />
            </li>
          </FigureScope>
        ))}
      </ul>
    </div>
  );
}

function ProgrammeEntry({ org, programme }: { org: string; programme: ProgrammeStanding }) {
  const { i18n } = useLingui();
  const { id, name, stages, targetOn, readiness, gates } = programme;
  const stage = stages[currentStageNumber(stages) - 1];
  const params = { org, programmeId: id };
  return (
    <div className={styles.entry}>
      <span>
        <strong>
          <Link to="/o/$org/programmes/$programmeId" params={params} className={styles.whole}>
            <Name>{name}</Name>
          </Link>
        </strong>
        <span className={styles.quiet}>{scopeInWords(i18n, programme)}</span>
      </span>
      {isProgrammeOver(programme) ? (
        <span>
          <Trans>Completed</Trans>
          <span className={styles.quiet}>
            <Plural value={stages.length} one="# stage done" other="all # stages done" />
          </span>
        </span>
      ) : (
        <span>
          <bdi>{stage?.name}</bdi>
          <span className={`${styles.quiet} ${styles.above}`}>
            <StageLink org={org} programme={programme} />
          </span>
        </span>
      )}
      <span>
        <Figure name="target" value={targetOn}>
          <Trans>Target {formatDay(targetOn)}</Trans>
        </Figure>
        {!isProgrammeOver(programme) && <span className={styles.quiet}>{formatRelativeDay(targetOn)}</span>}
      </span>
      <span className={styles.above}>
        <ReadinessMini readiness={readiness} label={name} renderState={stateRows(params, readiness.counts)} />
        <span className={styles.quiet}>
          <GateVerdict
            gates={gates}
            renderLink={(count, content) => (
              <OpenGatesLink {...params} count={count}>
                {content}
              </OpenGatesLink>
            )}
          />
        </span>
      </span>
    </div>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type Overview, rowsInScope, rowsLeftOut } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { useMay } from '../../../lib/current-user.ts';
import { Figure, FigureScope } from '../../../ui/figure/figure.tsx';
import { Term } from '../../../ui/glossary/term.tsx';
import { GateList, GateVerdict } from '../../../ui/lifecycle/gate-list.tsx';
import { OpenGatesLink } from '../../../ui/lifecycle/open-gates-link.tsx';
import { ProgrammeRail } from '../../../ui/lifecycle/programme-rail.tsx';
import { Name } from '../../../ui/page/name.tsx';
import { ReadinessBar } from '../../../ui/readiness/readiness-bar.tsx';
import { stateRows } from '../../../ui/readiness/state-rows.tsx';
import { NextHardDate } from '../milestones/next-hard-date.tsx';
import { GateLink } from '../stages/gate-link.tsx';
import { StageLink } from '../stages/stage-link.tsx';
import { scopeInWords } from '../wizard/scope-in-words.ts';
import { PlanBreaks } from './plan-breaks.tsx';
import styles from './programme-card.module.css';
import { RecordLine } from './record-line.tsx';

export type ProgrammeStanding = Overview['programmes'][number];

interface ProgrammeCardProps {
  org: string;
  programme: ProgrammeStanding;
  /** On its own page the name and the rail stand above already. */
  isOnOwnPage?: boolean;
  /** Below the readiness. */
  children?: ReactNode;
}

/** Where one programme stands: rail, readiness and its range, gates, next hard date. */
export function ProgrammeCard({ org, programme, isOnOwnPage = false, children }: ProgrammeCardProps) {
  const { t } = useLingui();
  const { id, name, readiness, gates, nextHardDate } = programme;
  const params = { org, programmeId: id };
  return (
    <FigureScope value={id}>
      <article className={styles.card} aria-label={name}>
        <div className={styles.main}>
          {!isOnOwnPage && (
            <>
              <CardHeader org={org} programme={programme} />
              <ProgrammeRail
                {...programme}
                label={t`Stages of ${name}`}
                renderLink={(stage, content) => (
                  <Link to="/o/$org/programmes/$programmeId" params={params} search={{ stage: stage.id }}>
                    {content}
                  </Link>
                )}
              />
            </>
          )}
          {programme.record && <RecordLine org={org} programmeId={id} record={programme.record} />}
          <ReadinessBar
            readiness={readiness}
            label={name}
            withHeading
            withTable={useMay('oversee')}
            renderState={stateRows(params, readiness.counts)}
            source={<ReadinessSource org={org} programme={programme} />}
          />
          {children && <div className={styles.more}>{children}</div>}
        </div>
        <aside className={styles.side} aria-label={t`Dates and gates of ${name}`}>
          <NextHardDate milestone={nextHardDate} />
          {!isOnOwnPage && <PlanBreaks org={org} programme={programme} />}
          <div className={styles.gates} {...(isOnOwnPage && { id: 'gates' })}>
            <div className={styles.gatesHead}>
              <span>
                <Term of="gate">
                  <Trans>Gates</Trans>
                </Term>
              </span>
              <GateVerdict
                gates={gates}
                {...(!isOnOwnPage && {
                  renderLink: (count, content) => (
                    <OpenGatesLink org={org} programmeId={id} count={count}>
                      {content}
                    </OpenGatesLink>
                  ),
                })}
              />
            </div>
            {isOnOwnPage && (
              <p className={styles.gatesNote}>
                <Trans>Until all are met it is not ready, whatever the percentage.</Trans>
              </p>
            )}
            <GateList
              gates={gates}
              isShort={!isOnOwnPage}
              renderLink={(gate, content) => (
                <GateLink gate={gate} org={org} programmeId={id}>
                  {content}
                </GateLink>
              )}
            />
          </div>
        </aside>
      </article>
    </FigureScope>
  );
}

function CardHeader({ org, programme }: Pick<ProgrammeCardProps, 'org' | 'programme'>) {
  const { i18n } = useLingui();
  const { id, name } = programme;
  return (
    <header className={styles.header}>
      <h2 className={styles.name}>
        <Link to="/o/$org/programmes/$programmeId" params={{ org, programmeId: id }}>
          <Name>{name}</Name>
        </Link>
      </h2>
      <span className={styles.scope}>{scopeInWords(i18n, programme)}</span>
      <span className={styles.stage}>
        <StageLink org={org} programme={programme} />
      </span>
    </header>
  );
}

/** The rows behind the readiness. */
function ReadinessSource({ org, programme }: { org: string; programme: Pick<ProgrammeStanding, 'id' | 'readiness'> }) {
  const { inScope, notApplicable } = programme.readiness.counts;
  const params = { org, programmeId: programme.id };
  return (
    <>
      <Link
        to="/o/$org/programmes/$programmeId/gap-analysis"
        params={params}
        search={rowsInScope}
        className={styles.source}
        data-opens={inScope}
      >
        <Figure name="requirements in scope" value={inScope}>
          <Plural value={inScope} one="# requirement" other="# requirements" />
        </Figure>
      </Link>
      {notApplicable > 0 && (
        <>
          {', '}
          <Link
            to="/o/$org/programmes/$programmeId/gap-analysis"
            params={params}
            search={rowsLeftOut}
            className={styles.source}
            data-opens={notApplicable}
          >
            <Figure name="requirements left out" value={notApplicable}>
              <Trans>{notApplicable} left out</Trans>
            </Figure>
          </Link>
        </>
      )}
    </>
  );
}

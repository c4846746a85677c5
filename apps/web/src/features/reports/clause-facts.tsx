import { Trans } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import { recordKindOf, roundedShares } from '@waymark/domain';
import type { ReactNode } from 'react';
import { formatDay, formatNumber, formatPerCent } from '../../lib/format.ts';
import { FigureScope } from '../../ui/figure/figure.tsx';
import { Name } from '../../ui/page/name.tsx';
import { blockingRows } from './blocking-rows.tsx';
import type { NumberLinks, ReportLinks } from './report-links.ts';

interface ClauseFactsProps {
  titleId: string;
  about: readonly LeadershipProgramme[];
  renderBlocker: ReportLinks['blocker'] | undefined;
  numbers: NumberLinks;
}

/** What a sentence of the message was made from; of several programmes only how each stands to its target. */
export function ClauseFacts({ titleId, about, renderBlocker, numbers }: ClauseFactsProps) {
  const [programme] = about;
  return (
    <>
      <h3 id={titleId}>
        <Trans>The facts behind this sentence</Trans>
      </h3>
      {programme && about.length === 1 ? (
        <FigureScope value={programme.id}>
          <Facts programme={programme} renderBlocker={renderBlocker} numbers={numbers} />
        </FigureScope>
      ) : (
        <dl>
          {about.map(({ id, name, targetOn, forecast }) => (
            <Line key={id} name={<Name>{name}</Name>}>
              {forecast?.result?.p50On ? (
                <Trans>
                  {formatDay(forecast.result.p50On)}, target {formatDay(targetOn)}
                </Trans>
              ) : (
                <Trans>target {formatDay(targetOn)}</Trans>
              )}
            </Line>
          ))}
        </dl>
      )}
    </>
  );
}

function Facts({
  programme,
  renderBlocker,
  numbers,
}: Omit<ClauseFactsProps, 'titleId' | 'about'> & { programme: LeadershipProgramme }) {
  const { id, targetOn, readiness, openGates, forecast } = programme;
  const result = forecast?.result;
  const [first] = blockingRows([programme]);
  const { unknown } = readiness.counts.byState;
  return (
    <dl>
      {result && (
        <>
          <Line name={<ResultDay kind={recordKindOf(programme)} />}>{formatDay(result.p50On ?? result.planOn)}</Line>
          <Line name={<Trans>The day to plan with (85 %)</Trans>}>{formatDay(result.p85On ?? result.planOn)}</Line>
        </>
      )}
      <Line name={<Trans>Target</Trans>}>{formatDay(targetOn)}</Line>
      {result?.readyByOn && (
        <Line name={<Trans>Everything ready by, for that day</Trans>}>{formatDay(result.readyByOn)}</Line>
      )}
      {readiness.weighted && (
        <Line name={<Trans>Proven</Trans>}>
          {numbers.rows(
            id,
            { filter: { state: ['proven'] }, count: readiness.counts.byState.proven },
            formatPerCent(roundedShares(readiness.weighted).proven),
          )}
        </Line>
      )}
      <Line name={<Trans>Not assessed</Trans>}>
        {numbers.rows(id, { filter: { state: ['unknown'] }, count: unknown }, formatNumber(unknown))}
      </Line>
      <Line name={<Trans>Gates that are open</Trans>}>{numbers.openGates(id, openGates, formatNumber(openGates))}</Line>
      {first && (
        <Line name={<Trans>Stands most in the way</Trans>}>
          {renderBlocker ? renderBlocker(id, first.target, <bdi>{first.title}</bdi>) : <bdi>{first.title}</bdi>}
        </Line>
      )}
    </dl>
  );
}

const ResultDay = ({ kind }: { kind: 'certificate' | 'report' }) =>
  kind === 'certificate' ? (
    <Trans>Certificate, as likely as not (50 %)</Trans>
  ) : (
    <Trans>Report, as likely as not (50 %)</Trans>
  );

const Line = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

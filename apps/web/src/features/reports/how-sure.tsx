import { Plural, Trans } from '@lingui/react/macro';
import { type ForecastBasis, type LeadershipReport, rowsLeftOut } from '@waymark/contracts';
import { roundedRange } from '@waymark/domain';
import { formatNumber, formatPerCent } from '../../lib/format.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import type { NumberLinks } from './report-links.ts';
import { ReportPart } from './report-part.tsx';
import styles from './report-sheet.module.css';

interface HowSureProps {
  report: LeadershipReport;
  numbers: NumberLinks;
}

/** What the figures rest on, and what they leave open. */
export function HowSure({ report: { programmes, definitionVersion }, numbers }: HowSureProps) {
  return (
    <ReportPart title={<Trans>How sure are we</Trans>}>
      <ul className={styles.sure}>
        {programmes.map(({ id, name, readiness: { weighted, counts } }) => {
          if (!weighted) return <NotMeasured key={id} name={name} />;
          const { from, to } = roundedRange(weighted);
          const spread = `${from}–${formatPerCent(to)}`;
          const unknown = counts.byState.unknown;
          return (
            <li key={id}>
              <StateShape name={unknown > 0 ? 'question' : 'check'} />
              <span>
                {unknown > 0 ? (
                  <Trans>
                    {name}:{' '}
                    {numbers.rows(
                      id,
                      { filter: { state: ['unknown'] }, count: unknown },
                      <Plural value={unknown} one="# item is unknown" other="# items are unknown" />,
                    )}
                    . Counted as “no” they give the lower figure, as “yes” the upper: {spread} proven.
                  </Trans>
                ) : (
                  <Trans>{name}: every item is assessed, so the figure has no range.</Trans>
                )}
                {counts.notApplicable > 0 && (
                  <>
                    {' '}
                    {numbers.rows(
                      id,
                      { filter: rowsLeftOut, count: counts.notApplicable },
                      <Plural
                        value={counts.notApplicable}
                        one="# item is left out with an approved reason."
                        other="# items are left out, each with an approved reason."
                      />,
                    )}
                  </>
                )}
              </span>
            </li>
          );
        })}
        <li>
          <StateShape name="info" />
          <span>
            <Trans>
              Proven is what a reviewer other than the owner accepted, with fresh evidence: the sum of weight × design ×
              operation × evidence, divided by the sum of weights. Score definition v{definitionVersion}.
            </Trans>
          </span>
        </li>
        {programmes.some(({ forecast }) => forecast) && (
          <li>
            <StateShape name="info" />
            <span>
              <Trans>
                The forecast knows how fast items were accepted and what is planned and booked. It cannot know what
                auditors will find, who will be away, what is still to be added, or when gates are met.
              </Trans>
            </span>
          </li>
        )}
        {programmes.map(
          ({ id, name, forecastBasis }) => forecastBasis && <Held key={id} name={name} basis={forecastBasis} />,
        )}
        <li>
          <StateShape name="question" />
          <span>
            <Trans>
              Not measured yet: corrective actions on time, occurrences on time, and what was accepted the first time.
            </Trans>
          </span>
        </li>
        <li>
          <StateShape name="info" />
          <span>
            <Trans>
              Claimed is what is said to conform and is not accepted and evidenced yet, so it counts for nothing above.
            </Trans>
          </span>
        </li>
      </ul>
    </ReportPart>
  );
}

/** Per cent of past forecasts that held at 85 %; a few less than 85 is chance. */
const heldOftenEnough = 75;

/** The past a forecast stands on, and how its like held. */
function Held({ name, basis: { weeks, backTest } }: { name: string; basis: ForecastBasis }) {
  const past = <Plural value={weeks} one="# complete week" other="# complete weeks" />;
  return (
    <li>
      <StateShape name={backTest && backTest.withinP85 >= heldOftenEnough ? 'check' : 'question'} />
      <span>
        {backTest ? (
          <Trans>
            {name}: the forecast stands on {past}. Of {backTest.samples} past forecasts{' '}
            {formatPerCent(Math.round(backTest.withinP85))} held at 85 %; half were off by{' '}
            {formatNumber(backTest.medianErrorDays)} days or less.
          </Trans>
        ) : (
          <Trans>
            {name}: the forecast has {past} behind it, too few to say how often such forecasts held.
          </Trans>
        )}
      </span>
    </li>
  );
}

function NotMeasured({ name }: { name: string }) {
  return (
    <li>
      <StateShape name="struck" />
      <span>
        <Trans>{name}: not measurable, because every requirement is left out with an approved reason.</Trans>
      </span>
    </li>
  );
}

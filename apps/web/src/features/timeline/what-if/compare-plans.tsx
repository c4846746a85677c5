import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Timeline } from '@waymark/contracts';
import { formatDay, formatPeriod } from '../../../lib/format.ts';
import { signed } from '../chart/use-chart-groups.ts';
import { FindingList } from '../findings/finding-list.tsx';
import { whatIfOf } from '../timeline.queries.ts';
import styles from './compare-plans.module.css';
import { type ComparedRow, comparePlans } from './compared-rows.ts';
import { isChanged, readPlan } from './scenario.ts';
import type { Scenario } from './use-scenario.ts';

interface ComparePlansProps {
  organisationId: string;
  scenario: Scenario;
  /** Plan A as text; without it the plan in force. */
  against: string | undefined;
  /** Makes the plan being tried plan A, so that another one can be tried against it. */
  onKeepAsA: () => void;
  onForgetA: () => void;
}

/** Two plans side by side: each date of both, the difference in days, and what each of them breaks. */
export function ComparePlans({ organisationId, scenario, against, onKeepAsA, onForgetA }: ComparePlansProps) {
  const { t } = useLingui();
  const { timeline, result } = scenario;
  const planA = usePlanA(organisationId, timeline, against);
  const planB = scenario.isChanged ? result?.after : timeline;
  if (!planA || !planB) {
    return (
      <p className={styles.waiting} role="status">
        <Trans>Working out both plans …</Trans>
      </p>
    );
  }
  const rows = comparePlans(planA, planB);
  return (
    <div className={styles.compare}>
      <table className={styles.table} aria-label={t`Two plans compared`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Stage or date</Trans>
            </th>
            <th scope="col">
              <b>A</b> {against === undefined ? <Trans>Plan in force</Trans> : <Trans>Other plan</Trans>}
              {against !== undefined && (
                <Button variant="subtle" size="xs" onClick={onForgetA}>
                  <Trans>Plan in force instead</Trans>
                </Button>
              )}
            </th>
            <th scope="col">
              <b>B</b> <Trans>Plan being tried</Trans>
              {scenario.isChanged && (
                <Button variant="subtle" size="xs" onClick={onKeepAsA}>
                  <Trans>Keep as A and try another</Trans>
                </Button>
              )}
            </th>
            <th scope="col" data-numeric>
              <Trans>Difference</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CompareRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      <div className={styles.problems}>
        <Problems name="A" plan={planA} />
        <Problems name="B" plan={planB} />
      </div>
    </div>
  );
}

function usePlanA(organisationId: string, timeline: Timeline, against: string | undefined): Timeline | undefined {
  const change = readPlan(against);
  const isOther = isChanged(change);
  const key = { organisationId, programmeId: timeline.programmeId };
  const { data } = useQuery(whatIfOf(key, isOther ? change : undefined, timeline.version));
  return isOther ? data?.after : timeline;
}

function CompareRow({ row }: { row: ComparedRow }) {
  const { t } = useLingui();
  const words = (days: ComparedRow['a']) => {
    if (!days) return '–';
    return days.fromOn === days.toOn ? formatDay(days.toOn) : formatPeriod(days.fromOn, days.toOn);
  };
  return (
    <tr data-milestone={row.isMilestone || undefined} data-differs={row.days !== 0 || undefined}>
      <th scope="row">
        <bdi>{row.name}</bdi>
      </th>
      <td>{words(row.a)}</td>
      <td>{words(row.b)}</td>
      <td data-numeric data-later={(row.days ?? 0) > 0 || undefined}>
        {row.days === null ? '–' : row.days === 0 ? '0' : t`${signed(row.days)} d`}
      </td>
    </tr>
  );
}

function Problems({ name, plan: { findings } }: { name: string; plan: Timeline }) {
  return (
    <section>
      <h2>
        <b dir="auto">{name}</b> <Plural value={findings.length} _0="No problems" one="# problem" other="# problems" />
      </h2>
      <FindingList findings={findings} />
    </section>
  );
}

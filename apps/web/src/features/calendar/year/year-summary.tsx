import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CalendarEvent } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatNumber } from '../../../lib/format.ts';
import { today } from '../../../lib/today.ts';
import opens from '../../../ui/figure/opens.module.css';
import { wheelYear } from '../../../ui/year-wheel/wheel-geometry.ts';
import { type OnlySuch, onlyOf } from '../events/only.ts';
import { datesIn, plannedLoad, weekLoads } from './wheel-weeks.ts';
import styles from './year-view.module.css';

interface YearSummaryProps {
  items: readonly CalendarEvent[];
  /** The first day of the year that is shown. */
  on: string;
}

/** What a year holds, in the middle of its wheel; each number opens its dates beside it. */
export function YearSummary({ items, on }: YearSummaryProps) {
  const hard = datesIn(onlyOf(items, 'hard', { on, today: today() }));
  const all = datesIn(items);
  const busy = weekLoads(items, wheelYear(on)).filter(({ isBusy }) => isBusy);
  const planned = plannedLoad(items);
  return (
    <>
      <Opens on={on} only="hard" count={hard}>
        <span className={styles.count}>{formatNumber(hard)}</span>
        <span className={styles.what}>
          <Plural value={hard} one="hard date ahead" other="hard dates ahead" />
        </span>
      </Opens>
      <span className={styles.quiet}>
        <Opens on={on} count={all}>
          <Plural value={all} one="# date in all" other="# dates in all" />
        </Opens>
        {planned?.hours != null && (
          <Opens on={on} only="planned" count={datesIn(onlyOf(items, 'planned', { on, today: today() }))}>
            <Trans>{formatNumber(planned.hours)} h planned</Trans>
          </Opens>
        )}
      </span>
      {busy.length > 0 && (
        <span className={styles.busy}>
          <Opens on={on} only="busy" count={datesIn(busy.flatMap(({ events }) => events))}>
            <Plural value={busy.length} one="# busy week" other="# busy weeks" />
          </Opens>
        </span>
      )}
    </>
  );
}

interface OpensProps {
  on: string;
  only?: OnlySuch;
  count: number;
  children: ReactNode;
}

function Opens({ on, only, count, children }: OpensProps) {
  return (
    <Link
      from="/o/$org/calendar"
      to="."
      search={(shown) => ({ ...shown, view: 'year' as const, on, only: only ?? shown.only })}
      className={`${opens.opens} ${styles.opens}`}
      data-opens={count}
    >
      {children}
    </Link>
  );
}

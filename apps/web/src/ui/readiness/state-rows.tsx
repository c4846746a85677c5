import { Link } from '@tanstack/react-router';
import type { GapItemFilter, Readiness } from '@waymark/contracts';
import type { GapItemState } from '@waymark/domain';
import type { ReactNode } from 'react';
import styles from '../figure/opens.module.css';

/** A state, or what is shown of it, as a link to what stands so. */
export type RenderState = (state: GapItemState, content: ReactNode) => ReactNode;

interface RowsLinkProps {
  params: { org: string; programmeId: string };
  filter: GapItemFilter;
  /** How many there are. */
  count: number;
  children: ReactNode;
}

/** A number as a link to the rows of the gap analysis that it counts. */
export const RowsLink = ({ params, filter, count, children }: RowsLinkProps) => (
  <Link
    to="/o/$org/programmes/$programmeId/gap-analysis"
    params={params}
    search={filter}
    className={styles.opens}
    data-opens={count}
  >
    {children}
  </Link>
);

export const countIn = ({ byState, notApplicable }: Readiness['counts'], state: GapItemState): number =>
  state === 'not_applicable' ? notApplicable : (byState[state] ?? 0);

/** Makes each state of a readiness a link to its rows: of the whole programme, or of what `filter` keeps. */
export const stateRows =
  (params: RowsLinkProps['params'], counts: Readiness['counts'], filter: GapItemFilter = {}): RenderState =>
  (state, content) => (
    <RowsLink params={params} filter={{ ...filter, state: [state] }} count={countIn(counts, state)}>
      {content}
    </RowsLink>
  );

/** Where there is nothing to open. */
export const noRows: RenderState = (_state, content) => content;

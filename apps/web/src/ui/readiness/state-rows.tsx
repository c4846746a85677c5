import { Link } from '@tanstack/react-router';
import type { GapItemFilter } from '@waymark/contracts';
import type { GapItemState } from '@waymark/domain';
import type { ReactNode } from 'react';
import styles from './readiness-bar.module.css';

/** A state, or what is shown of it, as a link to what stands so. */
export type RenderState = (state: GapItemState, content: ReactNode) => ReactNode;

/** Makes each state of a readiness a link to its rows in the gap analysis: of the whole programme, or of what `filter` keeps. */
export const stateRows =
  (params: { org: string; programmeId: string }, filter: GapItemFilter = {}): RenderState =>
  (state, content) => (
    <Link
      to="/o/$org/programmes/$programmeId/gap-analysis"
      params={params}
      search={{ ...filter, state: [state] }}
      className={styles.rows}
    >
      {content}
    </Link>
  );

/** Where there is nothing to open. */
export const noRows: RenderState = (_state, content) => content;

import { Link } from '@tanstack/react-router';
import { GateLink } from '../../features/programmes/stages/gate-link.tsx';
import type { NumberLinks } from '../../features/reports/report-links.ts';
import styles from '../../ui/figure/opens.module.css';
import { OpenGatesLink } from '../../ui/lifecycle/open-gates-link.tsx';
import { RowsLink } from '../../ui/readiness/state-rows.tsx';

/** What each number of the report as it stands now opens. */
export const numberLinksIn = (org: string): NumberLinks => ({
  rows: (programmeId, rows, content) => (
    <RowsLink params={{ org, programmeId }} {...rows}>
      {content}
    </RowsLink>
  ),
  gate: (programmeId, gate, content) => (
    <GateLink gate={gate} org={org} programmeId={programmeId}>
      {content}
    </GateLink>
  ),
  openGates: (programmeId, count, content) => (
    <OpenGatesLink org={org} programmeId={programmeId} count={count}>
      {content}
    </OpenGatesLink>
  ),
  stage: (programmeId, content) => (
    <Link to="/o/$org/programmes/$programmeId" params={{ org, programmeId }} className={styles.opens}>
      {content}
    </Link>
  ),
  findings: (programmeId, count, content) => (
    <Link
      to="/o/$org/programmes/$programmeId/timeline"
      params={{ org, programmeId }}
      className={styles.opens}
      data-opens={count}
    >
      {content}
    </Link>
  ),
  overdue: (programmeId, { kinds, count }, content) => (
    <Link
      to="/o/$org/calendar"
      params={{ org }}
      search={{ view: 'agenda', programmeId, kinds, only: 'overdue' }}
      className={styles.opens}
      data-opens={count}
    >
      {content}
    </Link>
  ),
});

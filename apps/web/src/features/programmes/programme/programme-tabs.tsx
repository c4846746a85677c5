import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';
import { useOpenTabInView } from '../../../ui/page/use-open-tab-in-view.ts';
import styles from './programme-tabs.module.css';

interface ProgrammeTabsProps {
  org: string;
  programmeId: string;
  /** The stages are shown, whichever of them is chosen in the address. */
  areStagesOpen?: boolean;
}

const exactly = { exact: true, includeSearch: true };
const wherever = { exact: true, includeSearch: false };

/** The parts of one programme. Each has an address of its own. */
export function ProgrammeTabs({ org, programmeId, areStagesOpen = false }: ProgrammeTabsProps) {
  const { t } = useLingui();
  const params = { org, programmeId };
  const href = useLocation({ select: (location) => location.href });
  const tabs = useOpenTabInView<HTMLElement>(href);
  return (
    <nav ref={tabs} className={styles.tabs} aria-label={t`Parts of the programme`}>
      <Link
        to="/o/$org/programmes/$programmeId"
        params={params}
        activeOptions={exactly}
        aria-current={areStagesOpen ? 'page' : undefined}
      >
        <Trans>Stages and gates</Trans>
      </Link>
      <Link to="/o/$org/programmes/$programmeId/timeline" params={params} activeOptions={wherever}>
        <Trans>Timeline</Trans>
      </Link>
      <Link to="/o/$org/programmes/$programmeId" params={params} search={{ tab: 'dates' }} activeOptions={exactly}>
        <Trans>Dates</Trans>
      </Link>
      <Link to="/o/$org/programmes/$programmeId" params={params} search={{ tab: 'records' }} activeOptions={exactly}>
        <Trans>Records</Trans>
      </Link>
      <Link to="/o/$org/programmes/$programmeId/documents" params={params} activeOptions={wherever}>
        <Trans>Documents</Trans>
      </Link>
    </nav>
  );
}

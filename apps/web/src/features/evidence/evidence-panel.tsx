import { Trans } from '@lingui/react/macro';
import type { EvidenceDetail } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { useCan, useMe } from '../../lib/current-user.ts';
import { PersonName } from '../../ui/person.tsx';
import { PanelSection, SidePanel } from '../../ui/side-panel.tsx';
import { useUnsavedChanges } from '../../ui/unsaved-changes.ts';
import styles from './evidence.module.css';
import { EvidenceDates } from './evidence-dates.tsx';
import { EvidenceLinks } from './evidence-links.tsx';
import { EvidencePreview } from './evidence-preview.tsx';
import { EvidenceReviews } from './evidence-reviews.tsx';
import { EvidenceStandings } from './evidence-standings.tsx';
import { EvidenceFile, EvidenceVersions } from './evidence-versions.tsx';
import { FileKindIcon } from './file-kind.tsx';

interface EvidencePanelProps {
  evidence: EvidenceDetail;
  programmes: readonly { id: string; name: string }[];
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClose: () => void;
  renderLink: (link: EvidenceDetail['links'][number], children: ReactNode) => ReactNode;
  /** Where a new version is uploaded. */
  newVersion: ReactNode;
}

export function EvidencePanel(props: EvidencePanelProps) {
  const { evidence, programmes, onPrevious, onNext, onClose, renderLink, newVersion } = props;
  const { user } = useMe();
  const isReviewer = useCan('evidence:review');
  const mayEdit = useCan('evidence:add') && (isReviewer || evidence.owner.id === user.id);
  const [shown, setShown] = useState(evidence.latest.number);
  const [isDirty, setIsDirty] = useState(false);
  useUnsavedChanges(isDirty);
  const version = evidence.versions.find(({ number }) => number === shown) ?? evidence.latest;
  return (
    <SidePanel
      reference={<FileKindIcon version={version} />}
      title={evidence.title}
      badges={<EvidenceStandings standings={evidence.standings} />}
      onPrevious={onPrevious}
      onNext={onNext}
      onClose={onClose}
      footer={<EvidenceDates evidence={evidence} />}
    >
      <PanelSection>
        <EvidencePreview evidence={evidence} version={version} />
        <EvidenceFile evidence={evidence} version={version} />
      </PanelSection>
      <PanelSection title={<Trans>Reviews</Trans>}>
        <EvidenceReviews evidence={evidence} onDirtyChange={setIsDirty} />
      </PanelSection>
      <PanelSection title={<Trans>Linked requirements</Trans>}>
        <EvidenceLinks evidence={evidence} programmes={programmes} mayEdit={mayEdit} renderLink={renderLink} />
      </PanelSection>
      <PanelSection title={<Trans>About</Trans>}>
        <p className={styles.about}>{evidence.description || <Trans>No description.</Trans>}</p>
        <PersonName person={evidence.owner} />
      </PanelSection>
      <PanelSection title={<Trans>Versions</Trans>}>
        <EvidenceVersions evidence={evidence} shownNumber={version.number} onShow={setShown} />
        {mayEdit && newVersion}
      </PanelSection>
    </SidePanel>
  );
}

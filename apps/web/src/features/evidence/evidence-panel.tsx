import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { EvidenceDetail } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { Term } from '../../ui/glossary/term.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import { PanelSection, SidePanel } from '../../ui/page/side-panel.tsx';
import { EditEvidenceDialog } from './edit-evidence-dialog.tsx';
import styles from './evidence.module.css';
import { EvidenceDates } from './evidence-dates.tsx';
import { EvidenceLinks } from './evidence-links.tsx';
import { EvidencePreview } from './evidence-preview.tsx';
import { EvidenceReviews } from './evidence-reviews.tsx';
import { EvidenceStandings } from './evidence-standings.tsx';
import { EvidenceFile, EvidenceVersions } from './evidence-versions.tsx';
import { FileKindIcon } from './file-kind.tsx';
import { NewerVersion } from './newer-version.tsx';

interface EvidencePanelProps {
  evidence: EvidenceDetail;
  programmes: readonly { id: string; name: string }[];
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClose: () => void;
  onJudged: () => void;
  renderLink: (link: EvidenceDetail['links'][number], children: ReactNode) => ReactNode;
  /** Where a new version is sent, in answer to a rejection or not. */
  renderNewVersion: (isAnswer: boolean) => ReactNode;
  /** Where it goes on, for whoever has just answered a rejection. */
  next?: ReactNode;
  comments: ReactNode;
  /** Who else has it open. */
  presence: ReactNode;
}

export function EvidencePanel(props: EvidencePanelProps) {
  const { evidence, programmes, onPrevious, onNext, onClose, renderLink, renderNewVersion, next, comments } = props;
  const mayEdit = evidence.abilities.edit;
  const isRejected = evidence.standings.some(({ state }) => state === 'rejected');
  const [shown, setShown] = useShownVersion(evidence);
  const version = evidence.versions.find(({ number }) => number === shown) ?? evidence.latest;
  // Whoever has to answer begins with what was said; whoever judges, with what is judged.
  const answer = next ?? (isRejected && mayEdit && renderNewVersion(true));
  const reviews = (
    <PanelSection key="reviews" title={<Trans>Reviews</Trans>}>
      <EvidenceReviews evidence={evidence} answer={answer} onJudged={props.onJudged} />
    </PanelSection>
  );
  const file = (
    <PanelSection key="file">
      <EvidencePreview evidence={evidence} version={version} />
      <EvidenceFile evidence={evidence} version={version} />
    </PanelSection>
  );
  return (
    <SidePanel
      reference={<FileKindIcon version={version} />}
      title={evidence.title}
      badges={<EvidenceStandings standings={evidence.standings} />}
      presence={props.presence}
      onPrevious={onPrevious}
      onNext={onNext}
      onClose={onClose}
      footer={<EvidenceDates version={version} reviews={evidence.reviews} />}
    >
      <NewerVersion evidence={evidence} />
      {/* Another's verdict may turn them around while somebody writes one: their keys keep what is typed. */}
      {answer ? [reviews, file] : [file, reviews]}
      <PanelSection
        title={
          <Term of="requirement">
            <Trans>Linked requirements</Trans>
          </Term>
        }
      >
        <EvidenceLinks evidence={evidence} programmes={programmes} mayEdit={mayEdit} renderLink={renderLink} />
      </PanelSection>
      <About evidence={evidence} mayEdit={mayEdit} />
      <PanelSection title={<Trans>Versions</Trans>}>
        <EvidenceVersions evidence={evidence} shownNumber={version.number} onShow={setShown} />
        {mayEdit && !isRejected && renderNewVersion(false)}
      </PanelSection>
      {comments}
    </SidePanel>
  );
}

/** The newest, or another one that was chosen; once a newer one comes it is that. */
function useShownVersion({ latest }: EvidenceDetail) {
  const [chosen, setChosen] = useState({ number: latest.number, before: latest.number });
  const shown = chosen.before === latest.number ? chosen.number : latest.number;
  return [shown, (number: number) => setChosen({ number, before: latest.number })] as const;
}

function About({ evidence, mayEdit }: Pick<EvidencePanelProps, 'evidence'> & { mayEdit: boolean }) {
  const { t } = useLingui();
  const [isEditing, setIsEditing] = useState(false);
  const edit = mayEdit && (
    <Button size="xs" variant="subtle" onClick={() => setIsEditing(true)} aria-label={t`Edit ${evidence.title}`}>
      <Trans>Edit</Trans>
    </Button>
  );
  return (
    <PanelSection title={<Trans>About</Trans>} action={edit}>
      <p className={styles.about} dir="auto">
        {evidence.description || <Trans>No description.</Trans>}
      </p>
      <PersonName person={evidence.owner} />
      {isEditing && <EditEvidenceDialog evidence={evidence} onClose={() => setIsEditing(false)} />}
    </PanelSection>
  );
}

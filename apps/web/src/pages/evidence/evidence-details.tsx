import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { evidenceById } from '../../features/evidence/evidence.queries.ts';
import { EvidencePanel } from '../../features/evidence/evidence-panel.tsx';
import { programmesOf } from '../../features/shell/shell.queries.ts';
import { useOrganisation } from '../../lib/current-user.ts';
import { isProblem } from '../../lib/problem-error.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Missing } from '../../ui/feedback/missing.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { SidePanel } from '../../ui/page/side-panel.tsx';
import { AlsoHere } from '../also-here.tsx';
import { CommentsSection } from '../comments-section.tsx';
import { NextWorkAfter } from '../my-work/next-work.tsx';
import { NewVersion } from './new-version.tsx';

interface EvidenceDetailsProps {
  id: string;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClose: () => void;
  onJudged: () => void;
}

export function EvidenceDetails({ id, onJudged, ...walk }: EvidenceDetailsProps) {
  const { t } = useLingui();
  const { id: organisationId, slug } = useOrganisation();
  const evidence = useQuery(evidenceById(organisationId, id));
  const programmes = useQuery(programmesOf(organisationId));
  const [isAnswered, setIsAnswered] = useState(false);
  if (!evidence.data) {
    return (
      <SidePanel title={t`Evidence`} {...walk}>
        {isProblem(evidence.error, 'resource.not_found') ? (
          <Missing
            title={<Trans>There is no such evidence</Trans>}
            error={evidence.error}
            backLabel={<Trans>Back to all evidence</Trans>}
            onBack={walk.onClose}
          />
        ) : evidence.isError ? (
          <ErrorState
            error={evidence.error}
            title={<Trans>This evidence did not load</Trans>}
            onRetry={() => void evidence.refetch()}
          />
        ) : (
          <ContentSkeleton />
        )}
      </SidePanel>
    );
  }
  return (
    <EvidencePanel
      key={id}
      evidence={evidence.data}
      onJudged={onJudged}
      programmes={programmes.data ?? []}
      renderNewVersion={(isAnswer) => (
        <NewVersion evidence={evidence.data} isAnswer={isAnswer} onSent={() => setIsAnswered(isAnswer)} />
      )}
      next={isAnswered ? <NextWorkAfter id={id} /> : undefined}
      presence={<AlsoHere place={{ kind: 'evidence', id }} />}
      comments={<CommentsSection place={{ kind: 'evidence', id }} />}
      renderLink={({ gapItemId, programmeId }, children) => (
        <Link
          to="/o/$org/programmes/$programmeId/gap-analysis"
          params={{ org: slug, programmeId }}
          search={{ item: gapItemId }}
        >
          {children}
        </Link>
      )}
      {...walk}
    />
  );
}

import { Trans } from '@lingui/react/macro';
import { useQueries, useQuery } from '@tanstack/react-query';
import { adviceQuestionsOf, schemesQuery } from '../features/programmes/schemes.queries.ts';
import { ProgrammeWizard } from '../features/programmes/wizard/programme-wizard.tsx';
import { programmesOf } from '../features/shell/shell.queries.ts';
import { DemoOffer } from '../features/sign-in/demo-offer.tsx';
import { FindingList } from '../features/timeline/findings/finding-list.tsx';
import { useOrganisation } from '../lib/current-user.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../ui/feedback/skeletons.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';

export function NewProgrammePage() {
  const organisation = useOrganisation();
  const [schemes, questions] = useQueries({ queries: [schemesQuery, adviceQuestionsOf(organisation.id)] });
  // A SOC 3 is made from one of them; nothing else waits for the list.
  const programmes = useQuery(programmesOf(organisation.id));
  if (schemes.data && questions.data) {
    return (
      <ProgrammeWizard
        key={organisation.id}
        organisation={organisation}
        schemes={schemes.data}
        questions={questions.data}
        programmes={programmes.data ?? []}
        renderFindings={(findings) => <FindingList findings={findings} />}
        demoOffer={!organisation.isDemo && <DemoOffer isInline />}
      />
    );
  }
  const failed = [schemes, questions].find(({ isError }) => isError);
  return (
    <>
      <PageHeader title={<Trans>New programme</Trans>} />
      {failed ? (
        <ErrorState
          error={failed.error}
          onRetry={() => {
            void schemes.refetch();
            void questions.refetch();
          }}
        />
      ) : (
        <ContentSkeleton rows={10} />
      )}
    </>
  );
}

import { Trans } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { ProgrammeWizard } from '../features/programmes/programme-wizard.tsx';
import { adviceQuestionsQuery, schemesQuery } from '../features/programmes/schemes.queries.ts';
import { DemoOffer } from '../features/sign-in/demo-offer.tsx';
import { useCan, useOrganisation } from '../lib/current-user.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { TextLink } from '../ui/links.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function NewProgrammePage() {
  const organisation = useOrganisation();
  const mayStart = useCan('programme:manage');
  const [schemes, questions] = useQueries({ queries: [schemesQuery, adviceQuestionsQuery] });
  if (!mayStart) return <NotAllowed org={organisation.slug} />;
  if (schemes.data && questions.data) {
    return (
      <ProgrammeWizard
        key={organisation.id}
        organisation={organisation}
        schemes={schemes.data}
        questions={questions.data}
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

function NotAllowed({ org }: { org: string }) {
  return (
    <EmptyState title={<Trans>Your role starts no programmes</Trans>}>
      <Trans>
        Ask an owner or a manager.{' '}
        <TextLink to="/o/$org" params={{ org }}>
          Back to the overview
        </TextLink>
      </Trans>
    </EmptyState>
  );
}

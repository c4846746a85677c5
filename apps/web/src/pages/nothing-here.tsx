import { Trans } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { membershipBySlug, useMe } from '../lib/current-user.ts';
import { startOf } from '../lib/start-page.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { WhatHappened } from '../ui/feedback/what-happened.tsx';
import { ButtonLink } from '../ui/page/links.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/**
 * An address inside the organisation that leads nowhere: the navigation stays, so one finds the way by oneself.
 * Whoever is no member of it reads what stands at every address outside.
 */
export function NothingHere({ error }: { error?: unknown }) {
  const { org = '' } = useParams({ strict: false });
  const organisation = membershipBySlug(useMe(), org);
  if (!organisation) return <NotFoundPage />;
  return (
    <>
      <PageHeader title={<Trans>Nothing here</Trans>} />
      <EmptyState
        title={<Trans>There is nothing at this address</Trans>}
        actions={
          <ButtonLink variant="default" {...startOf(organisation)}>
            <Trans>Go to your first page</Trans>
          </ButtonLink>
        }
      >
        <WhatHappened error={error}>
          <Trans>It may have been removed, or you have no access to it.</Trans>
        </WhatHappened>
      </EmptyState>
    </>
  );
}

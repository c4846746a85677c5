import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Me, Organisation } from '@waymark/contracts';
import { useState } from 'react';
import { DemoOffer } from '../features/sign-in/demo-offer.tsx';
import { OrganisationForm } from '../features/sign-in/organisation-form.tsx';
import styles from '../features/sign-in/sign-in.module.css';
import { useLearnWhoIAm } from '../features/sign-in/sign-in.queries.ts';
import { SignedInAs } from '../features/sign-in/signed-in-as.tsx';
import { meQuery } from '../lib/current-user.ts';
import { isProblem } from '../lib/problem-error.ts';
import { signOut } from '../lib/session.ts';
import { startOf } from '../lib/start-page.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../ui/feedback/skeletons.tsx';
import { CentredPage } from '../ui/page/centred-page.tsx';
import { TextLink } from '../ui/page/links.tsx';
import { isOwnLeave, RemovedPage } from './removed-page.tsx';

export function StartPage() {
  const me = useQuery(meQuery);
  const navigate = useNavigate();
  const learnWhoIAm = useLearnWhoIAm();
  const begin = async ({ slug }: Organisation) => {
    await learnWhoIAm();
    await navigate({ to: '/o/$org/programmes/new', params: { org: slug } });
  };

  const [wantsOwn, setWantsOwn] = useState(false);

  if (me.data?.user.isDemo) return <StartOfDemo me={me.data} />;
  const [removal] = me.data?.organisations.length === 0 ? me.data.removals : [];
  if (me.data && removal && !isOwnLeave(me.data, removal) && !wantsOwn) {
    return <RemovedPage me={me.data} removal={removal} onFound={() => setWantsOwn(true)} />;
  }
  if (me.data) {
    return (
      <CentredPage
        title={<Trans>Create your organisation</Trans>}
        lead={<Trans>Its programmes, evidence and people stay apart from those of every other organisation.</Trans>}
      >
        <OrganisationForm onCreated={(organisation) => void begin(organisation)} />
        <Elsewhere me={me.data} />
        {me.data.organisations.length === 0 && <DemoOffer />}
      </CentredPage>
    );
  }
  return (
    <CentredPage title={<Trans>Start</Trans>}>
      {/* Who is signed out is already on the way to the sign-in page. */}
      {me.isError && !isProblem(me.error, 'access.signed_out') ? (
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      ) : (
        <ContentSkeleton />
      )}
    </CentredPage>
  );
}

function StartOfDemo({ me }: { me: Me }) {
  return (
    <CentredPage
      title={<Trans>Create your organisation</Trans>}
      lead={
        <Trans>
          The people of a demo are made up, so nothing real can belong to them. Your own account is made in a minute.
        </Trans>
      }
    >
      <Button onClick={() => void signOut('/sign-up')}>
        <Trans>End the demo and create an account</Trans>
      </Button>
      <Elsewhere me={me} />
    </CentredPage>
  );
}

function Elsewhere({ me }: { me: Me }) {
  const first = me.organisations[0];
  return (
    <p className={styles.switch}>
      {first ? (
        <TextLink {...startOf(first)}>
          <Trans>Back to {first.name}</Trans>
        </TextLink>
      ) : (
        <SignedInAs email={me.user.email} />
      )}
    </p>
  );
}

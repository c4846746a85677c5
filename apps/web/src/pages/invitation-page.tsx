import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { InvitationCard } from '../features/sign-in/invitation-card.tsx';
import { invitationByToken, useAcceptInvitation, useLearnWhoIAm } from '../features/sign-in/sign-in.queries.ts';
import { meQuery } from '../lib/current-user.ts';
import { isProblem } from '../lib/problem-error.ts';
import { problemMessage } from '../lib/problem-messages.ts';
import { CentredPage } from '../ui/centred-page.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function InvitationPage() {
  const { token } = useParams({ from: '/invitations/$token' });
  const invitation = useQuery(invitationByToken(token));
  const me = useQuery({ ...meQuery, retry: false });
  const join = useJoin(token);

  if (invitation.isError) return <NoInvitation error={invitation.error} onRetry={() => void invitation.refetch()} />;
  const isSignedOut = isProblem(me.error, 'access.signed_out');
  if (!invitation.data || (me.isPending && !isSignedOut)) {
    return (
      <CentredPage title={<Trans>Invitation</Trans>}>
        <ContentSkeleton />
      </CentredPage>
    );
  }
  const { organisationName } = invitation.data;
  return (
    <CentredPage title={<Trans>You are invited to {organisationName}</Trans>}>
      <InvitationCard
        invitation={invitation.data}
        me={isSignedOut ? undefined : me.data}
        onJoin={join.start}
        isJoining={join.isPending}
        problem={join.error}
      />
    </CentredPage>
  );
}

function useJoin(token: string) {
  const navigate = useNavigate();
  const learnWhoIAm = useLearnWhoIAm();
  const accept = useAcceptInvitation(token);
  const start = () =>
    accept.mutate(undefined, {
      onSuccess: async ({ slug }) => {
        await learnWhoIAm();
        await navigate({ to: '/o/$org', params: { org: slug } });
      },
      // Signed up or in by now, even where joining was refused; the page should know.
      onError: () => void learnWhoIAm().catch(() => undefined),
    });
  return { start, isPending: accept.isPending, error: accept.error };
}

const closedCodes = ['invitation.expired', 'invitation.revoked', 'invitation.used', 'resource.not_found'];

function NoInvitation({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { i18n, t } = useLingui();
  if (!isProblem(error, ...closedCodes)) {
    return (
      <CentredPage title={<Trans>Invitation</Trans>}>
        <ErrorState error={error} onRetry={onRetry} />
      </CentredPage>
    );
  }
  const sentence = isProblem(error, 'resource.not_found')
    ? t`There is no invitation at this address. Check that the whole link was copied.`
    : problemMessage(i18n, error);
  return (
    <CentredPage title={<Trans>This invitation cannot be used</Trans>} lead={sentence}>
      <ButtonLink to="/sign-in" variant="default" fullWidth>
        <Trans>Go to sign-in</Trans>
      </ButtonLink>
    </CentredPage>
  );
}

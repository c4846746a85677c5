import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from '@tanstack/react-router';
import type { InvitationPreview, Me } from '@waymark/contracts';
import { InvitationCard } from '../features/sign-in/invitation-card.tsx';
import { invitationByToken, useAcceptInvitation, useLearnWhoIAm } from '../features/sign-in/sign-in.queries.ts';
import { membershipBySlug, meQuery, systemQuery } from '../lib/current-user.ts';
import { isProblem } from '../lib/problem-error.ts';
import { problemMessage } from '../lib/problem-messages.ts';
import { startOf } from '../lib/start-page.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../ui/feedback/skeletons.tsx';
import { CentredPage } from '../ui/page/centred-page.tsx';
import { ButtonLink } from '../ui/page/links.tsx';

export function InvitationPage() {
  const { token } = useParams({ from: '/invitations/$token' });
  const invitation = useQuery(invitationByToken(token));
  const me = useQuery({ ...meQuery, retry: false });
  const { data: system } = useQuery(systemQuery);
  const join = useJoin(token);

  const isSignedOut = isProblem(me.error, 'access.signed_out');
  if (invitation.isError) {
    const retry = () => void invitation.refetch();
    return <NoInvitation error={invitation.error} onRetry={retry} signInFor={isSignedOut ? token : undefined} />;
  }
  if (!invitation.data || (me.isPending && !isSignedOut)) {
    return <Waiting />;
  }
  const { organisationName, standing } = invitation.data;
  if (standing !== 'open') return <MemberAlready invitation={invitation.data} me={me.data} />;
  return (
    <CentredPage title={<Trans>You are invited to {organisationName}</Trans>}>
      <InvitationCard
        invitation={invitation.data}
        me={isSignedOut ? undefined : me.data}
        onJoin={join.start}
        isJoining={join.isPending}
        problem={join.error}
        maySignUp={system?.signUp !== 'off'}
      />
    </CentredPage>
  );
}

function Waiting() {
  return (
    <CentredPage title={<Trans>Invitation</Trans>}>
      <ContentSkeleton />
    </CentredPage>
  );
}

/** Who used the link is led in by it; who became a member without it is told so. */
function MemberAlready({ invitation, me }: { invitation: InvitationPreview; me: Me | undefined }) {
  const { organisationName, organisationSlug, standing } = invitation;
  const org = organisationSlug ?? '';
  // Just joined, it takes a moment until the app knows: before, there would be nothing at the organisation's address.
  const known = me && membershipBySlug(me, org);
  if (standing === 'accepted') return known ? <Navigate {...startOf(known)} replace /> : <Waiting />;
  return (
    <CentredPage
      title={<Trans>You are a member already</Trans>}
      lead={<Trans>You belong to {organisationName}, so this invitation changes nothing.</Trans>}
    >
      <ButtonLink {...(known ? startOf(known) : { to: '/o/$org', params: { org } })} fullWidth>
        <Trans>Open {organisationName}</Trans>
      </ButtonLink>
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
        const joined = membershipBySlug(await learnWhoIAm(), slug);
        await navigate(joined ? startOf(joined) : { to: '/' });
      },
      // Signed up or in by now, even where joining was refused; the page should know.
      onError: () => void learnWhoIAm().catch(() => undefined),
    });
  return { start, isPending: accept.isPending, error: accept.error };
}

const closedCodes = ['invitation.expired', 'invitation.revoked', 'invitation.used', 'resource.not_found'];

interface NoInvitationProps {
  error: unknown;
  onRetry: () => void;
  /** The token to come back with after signing in, where nobody is signed in: a used link leads in who used it. */
  signInFor: string | undefined;
}

function NoInvitation({ error, onRetry, signInFor }: NoInvitationProps) {
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
      {signInFor === undefined ? (
        <ButtonLink to="/" variant="default" fullWidth>
          <Trans>Go to Waymark</Trans>
        </ButtonLink>
      ) : (
        <ButtonLink to="/sign-in" search={{ next: `/invitations/${signInFor}` }} variant="default" fullWidth>
          <Trans>Go to sign-in</Trans>
        </ButtonLink>
      )}
    </CentredPage>
  );
}

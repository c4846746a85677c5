import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { SignUp } from '@waymark/contracts';
import { DemoOffer } from '../features/sign-in/demo-offer.tsx';
import styles from '../features/sign-in/sign-in.module.css';
import { SignUpForm } from '../features/sign-in/sign-up-form.tsx';
import { useEnter } from '../features/sign-in/use-enter.ts';
import { systemQuery } from '../lib/current-user.ts';
import { CentredPage } from '../ui/page/centred-page.tsx';
import { ButtonLink, TextLink } from '../ui/page/links.tsx';

export function SignUpPage() {
  const search = useSearch({ from: '/sign-up' });
  const enter = useEnter(search.next);
  const { data: system } = useQuery(systemQuery);
  if (system && system.signUp !== 'open') return <SignUpClosed mode={system.signUp} />;
  return (
    <CentredPage
      title={<Trans>Create an account</Trans>}
      lead={<Trans>Then you name your organisation and choose what it is to reach.</Trans>}
    >
      <SignUpForm onSignedUp={enter} />
      <p className={styles.switch}>
        <Trans>
          Already have an account?{' '}
          <TextLink to="/sign-in" search={search}>
            Sign in
          </TextLink>
        </Trans>
      </p>
      <DemoOffer />
    </CentredPage>
  );
}

/** Whoever runs this installation lets in only who is invited, or nobody new at all. */
function SignUpClosed({ mode }: { mode: Exclude<SignUp, 'open'> }) {
  return (
    <CentredPage
      title={<Trans>New accounts are not open here</Trans>}
      lead={
        mode === 'invited' ? (
          <Trans>
            An account is made by an invitation only. Ask an owner or a compliance manager of your organisation for one,
            then open the link in it.
          </Trans>
        ) : (
          <Trans>Nobody can make an account on this installation. Ask the person who runs it.</Trans>
        )
      }
    >
      <ButtonLink to="/sign-in" fullWidth>
        <Trans>Go to sign-in</Trans>
      </ButtonLink>
      <DemoOffer />
    </CentredPage>
  );
}

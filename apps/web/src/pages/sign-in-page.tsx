import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { DemoOffer } from '../features/sign-in/demo-offer.tsx';
import styles from '../features/sign-in/sign-in.module.css';
import { SignInForm } from '../features/sign-in/sign-in-form.tsx';
import { useEnter } from '../features/sign-in/use-enter.ts';
import { systemQuery } from '../lib/current-user.ts';
import { CentredPage } from '../ui/page/centred-page.tsx';
import { TextLink } from '../ui/page/links.tsx';

export function SignInPage() {
  const search = useSearch({ from: '/sign-in' });
  const enter = useEnter(search.next);
  const { data: system } = useQuery(systemQuery);
  return (
    <CentredPage
      title={<Trans>Sign in</Trans>}
      lead={
        search.next?.startsWith('/o/') ? (
          <Trans>After that you are where the link leads.</Trans>
        ) : (
          <Trans>The way to your certificate or report: what is proven, what is only claimed, what is missing.</Trans>
        )
      }
    >
      <SignInForm onSignedIn={enter} />
      {system?.signUp === 'open' && (
        <p className={styles.switch}>
          <Trans>
            New here?{' '}
            <TextLink to="/sign-up" search={search}>
              Create an account
            </TextLink>
          </Trans>
        </p>
      )}
      <DemoOffer />
    </CentredPage>
  );
}

import { Trans } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { DemoOffer } from '../features/sign-in/demo-offer.tsx';
import styles from '../features/sign-in/sign-in.module.css';
import { SignUpForm } from '../features/sign-in/sign-up-form.tsx';
import { useEnter } from '../features/sign-in/use-enter.ts';
import { CentredPage } from '../ui/centred-page.tsx';
import { TextLink } from '../ui/links.tsx';

export function SignUpPage() {
  const search = useSearch({ from: '/sign-up' });
  const enter = useEnter(search.next);
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

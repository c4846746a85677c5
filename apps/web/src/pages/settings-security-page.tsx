import { Trans } from '@lingui/react/macro';
import { PasswordForm } from '../features/security/password-form.tsx';
import { SessionList } from '../features/security/session-list.tsx';
import { TwoFactor } from '../features/security/two-factor.tsx';
import { useMe } from '../lib/current-user.ts';
import { PageHeader } from '../ui/page/page-header.tsx';
import { SettingsSection } from '../ui/page/settings-section.tsx';
import styles from './settings-page.module.css';

export function SettingsSecurityPage() {
  const { user } = useMe();
  return (
    <div className={styles.page}>
      <PageHeader title={<Trans>Security</Trans>} detail={user.email} />
      {user.isDemo ? (
        <SettingsSection title={<Trans>Sign-in</Trans>}>
          <p className={styles.quiet}>
            <Trans>
              People of the demo have no password. In your own organisation you change your password and set up two-step
              sign-in here.
            </Trans>
          </p>
        </SettingsSection>
      ) : (
        <>
          <SettingsSection
            title={<Trans>Password</Trans>}
            lead={<Trans>Length is what counts. Signs and digits are not asked for.</Trans>}
          >
            <PasswordForm />
          </SettingsSection>
          <SettingsSection
            title={<Trans>Two-step sign-in</Trans>}
            lead={<Trans>A code from an app on your phone, asked for after the password.</Trans>}
          >
            <TwoFactor />
          </SettingsSection>
        </>
      )}
      <SettingsSection
        title={<Trans>Sessions</Trans>}
        lead={<Trans>Where you are signed in. End what you do not recognise and change your password.</Trans>}
      >
        <SessionList />
      </SettingsSection>
    </div>
  );
}

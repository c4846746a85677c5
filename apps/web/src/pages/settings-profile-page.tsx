import { Trans, useLingui } from '@lingui/react/macro';
import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { NameForm } from '../features/security/name-form.tsx';
import { myDataAddress } from '../features/security/security.queries.ts';
import { useMe } from '../lib/current-user.ts';
import { isLocale, languageNames, locales } from '../lib/i18n.ts';
import { useChooseLanguage } from '../lib/use-choose-language.ts';
import { PageHeader } from '../ui/page/page-header.tsx';
import { SettingsSection } from '../ui/page/settings-section.tsx';
import styles from './settings-page.module.css';

/** What belongs to the person and goes with them from one organisation to another. */
export function SettingsProfilePage() {
  const { t, i18n } = useLingui();
  const { user } = useMe();
  const chooseLanguage = useChooseLanguage();
  return (
    <div className={styles.page}>
      <PageHeader title={<Trans>Profile</Trans>} detail={user.email} />
      <SettingsSection
        title={<Trans>Name</Trans>}
        lead={
          <Trans>Stands on what you do, in every organisation. What you did before keeps the name of that time.</Trans>
        }
      >
        <NameForm name={user.name} />
      </SettingsSection>
      <SettingsSection
        title={<Trans>Language</Trans>}
        lead={<Trans>Of the pages here, and of the mails of this organisation.</Trans>}
      >
        <SegmentedControl
          aria-label={t`Language`}
          value={i18n.locale}
          onChange={(locale) => isLocale(locale) && void chooseLanguage(locale)}
          data={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
        />
      </SettingsSection>
      <SettingsSection
        title={<Trans>Your data</Trans>}
        lead={
          <Trans>Everything kept about you: profile, sessions, tasks, evidence and what you did, as one file.</Trans>
        }
      >
        <Button
          component="a"
          href={myDataAddress}
          download
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
        >
          <Trans>Export my data</Trans>
        </Button>
      </SettingsSection>
    </div>
  );
}

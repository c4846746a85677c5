import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DeliveryForm } from '../features/reminders/delivery-form.tsx';
import { RuleList } from '../features/reminders/rule-list.tsx';
import { systemQuery, useMay, useOrganisation } from '../lib/current-user.ts';
import { PageHeader } from '../ui/page/page-header.tsx';
import { SettingsSection } from '../ui/page/settings-section.tsx';
import styles from './settings-page.module.css';

export function SettingsRemindersPage() {
  const { id } = useOrganisation();
  const mayEdit = useMay('setReminders');
  const { data: system } = useQuery(systemQuery);
  return (
    <div className={styles.page}>
      <PageHeader title={<Trans>Reminders</Trans>} />
      <SettingsSection
        title={<Trans>How you are told</Trans>}
        lead={system?.mail === false ? <NoMail /> : <Trans>Everything also stands under the bell.</Trans>}
      >
        <DeliveryForm organisationId={id} />
      </SettingsSection>
      <SettingsSection
        title={<Trans>When people are told</Trans>}
        lead={
          mayEdit ? (
            <Trans>For everybody in the organisation. Changes are saved at once and stand in the activity log.</Trans>
          ) : (
            <Trans>For everybody in the organisation. Compliance managers and owners change this.</Trans>
          )
        }
      >
        <RuleList organisationId={id} mayEdit={mayEdit} />
      </SettingsSection>
    </div>
  );
}

/** Who may not read the mails of the organisation is not sent to them. */
function NoMail() {
  const { slug: org } = useOrganisation();
  const mayReadMail = useMay('readMail');
  if (!mayReadMail)
    return <Trans>Everything stands under the bell. This installation sends no mail, so nothing is mailed.</Trans>;
  return (
    <Trans>
      Everything also stands under the bell. This installation sends no mail: what would be sent is kept under{' '}
      <Link to="/o/$org/settings/mail" params={{ org }}>
        Mail
      </Link>
      .
    </Trans>
  );
}

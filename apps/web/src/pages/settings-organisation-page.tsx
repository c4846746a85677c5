import { Trans } from '@lingui/react/macro';
import { DeleteOrganisation } from '../features/organisation-settings/delete-organisation.tsx';
import { RenameForm } from '../features/organisation-settings/rename-form.tsx';
import { StorageUse } from '../features/organisation-settings/storage-use.tsx';
import { useMay, useOrganisation } from '../lib/current-user.ts';
import { PageHeader } from '../ui/page/page-header.tsx';
import { SettingsSection } from '../ui/page/settings-section.tsx';
import styles from './settings-page.module.css';

export function SettingsOrganisationPage() {
  const organisation = useOrganisation();
  const mayDelete = useMay('remove');

  return (
    <div className={styles.page}>
      <PageHeader title={<Trans>Name and data</Trans>} />
      <SettingsSection
        title={<Trans>Name</Trans>}
        lead={<Trans>Stands in the navigation, on reports and in invitations. The address of the pages stays.</Trans>}
      >
        <RenameForm organisation={organisation} />
      </SettingsSection>
      <SettingsSection
        title={<Trans>Storage</Trans>}
        lead={<Trans>What the files of all evidence, certificates and reports take. The same file counts once.</Trans>}
      >
        <StorageUse organisationId={organisation.id} />
      </SettingsSection>
      {mayDelete && (
        <SettingsSection
          title={<Trans>Delete</Trans>}
          lead={<Trans>Takes away the organisation and everything in it, for everybody.</Trans>}
        >
          <DeleteOrganisation organisation={organisation} />
        </SettingsSection>
      )}
    </div>
  );
}

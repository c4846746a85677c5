import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { DeleteOrganisation } from '../features/organisation-settings/delete-organisation.tsx';
import { RenameForm } from '../features/organisation-settings/rename-form.tsx';
import { StorageUse } from '../features/organisation-settings/storage-use.tsx';
import { useMay, useOrganisation } from '../lib/current-user.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { SettingsSection } from '../ui/page/settings-section.tsx';
import styles from './settings-page.module.css';

export function SettingsOrganisationPage() {
  const organisation = useOrganisation();
  const mayRename = useMay('rename');
  const mayDelete = useMay('remove');

  return (
    <div className={styles.page}>
      <PageHeader title={<Trans>Name and data</Trans>} />
      {!mayRename && <ForOwners />}
      {mayRename && (
        <SettingsSection
          title={<Trans>Name</Trans>}
          lead={<Trans>Stands in the navigation, on reports and in invitations. The address of the pages stays.</Trans>}
        >
          <RenameForm organisation={organisation} />
        </SettingsSection>
      )}
      {mayRename && (
        <SettingsSection
          title={<Trans>Storage</Trans>}
          lead={
            <Trans>What the files of all evidence, certificates and reports take. The same file counts once.</Trans>
          }
        >
          <StorageUse organisationId={organisation.id} />
        </SettingsSection>
      )}
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

const ForOwners = (): ReactNode => (
  <EmptyState title={<Trans>Only owners change the organisation</Trans>}>
    <Trans>Ask an owner to rename or delete it. Who they are stands under Members.</Trans>
  </EmptyState>
);

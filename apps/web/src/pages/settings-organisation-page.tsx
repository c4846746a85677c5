import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { DeleteOrganisation } from '../features/organisation-settings/delete-organisation.tsx';
import { RenameForm } from '../features/organisation-settings/rename-form.tsx';
import { ResetDemo } from '../features/organisation-settings/reset-demo.tsx';
import { useCan, useOrganisation } from '../lib/current-user.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SettingsSection } from '../ui/settings-section.tsx';
import styles from './settings-page.module.css';

export function SettingsOrganisationPage() {
  const organisation = useOrganisation();
  const mayRename = useCan('organisation:update');
  const mayDelete = useCan('organisation:delete');
  const mayReset = useCan('programme:manage') && organisation.isDemo;

  return (
    <div className={styles.page}>
      <PageHeader title={<Trans>Organisation</Trans>} />
      {!mayRename && !mayReset && <ForOwners />}
      {mayRename && (
        <SettingsSection
          title={<Trans>Name</Trans>}
          lead={<Trans>Stands in the navigation, on reports and in invitations. The address of the pages stays.</Trans>}
        >
          <RenameForm organisation={organisation} />
        </SettingsSection>
      )}
      {mayReset && (
        <SettingsSection
          title={<Trans>Demo</Trans>}
          lead={<Trans>Brings the demo organisation back to how it was at first, with dates around today.</Trans>}
        >
          <ResetDemo />
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

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { WorkCalendar } from '@waymark/contracts';
import { ClosureList } from '../features/organisation-settings/closure-list.tsx';
import { FirmList } from '../features/organisation-settings/firm-list.tsx';
import { TimeZoneField, WorkingDays } from '../features/organisation-settings/work-days-form.tsx';
import { useOrganisation } from '../lib/current-user.ts';
import { workCalendarOf } from '../lib/shared.queries.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../ui/feedback/skeletons.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { SettingsSection } from '../ui/page/settings-section.tsx';
import styles from './settings-page.module.css';

export function SettingsCalendarPage() {
  const { id } = useOrganisation();
  const workCalendar = useQuery(workCalendarOf(id));
  return (
    <div className={styles.page}>
      <PageHeader title={<Trans>Calendar</Trans>} />
      {workCalendar.data ? (
        <Sections organisationId={id} workCalendar={workCalendar.data} />
      ) : workCalendar.isError ? (
        <ErrorState error={workCalendar.error} onRetry={() => void workCalendar.refetch()} />
      ) : (
        <ContentSkeleton rows={12} />
      )}
    </div>
  );
}

function Sections({ organisationId, workCalendar }: { organisationId: string; workCalendar: WorkCalendar }) {
  const { closures, auditorFirms, abilities } = workCalendar;
  const days = { organisationId, workCalendar, mayEdit: abilities.setDays };
  return (
    <>
      <SettingsSection
        title={<Trans>Time zone</Trans>}
        lead={
          <>
            <Trans>Says which day it is: what is due, overdue and reminded of goes by it.</Trans>{' '}
            {!abilities.setDays && <Trans>Owners change it.</Trans>}
          </>
        }
      >
        <TimeZoneField {...days} />
      </SettingsSection>
      <SettingsSection
        title={<Trans>Working days</Trans>}
        lead={
          <>
            <Trans>Events that fall on other days can move to the working day before or after.</Trans>{' '}
            {!abilities.setDays && <Trans>Owners change them.</Trans>}
          </>
        }
      >
        <WorkingDays {...days} />
      </SettingsSection>
      <SettingsSection title={<Trans>Holidays</Trans>} lead={<Trans>Days on which nobody works.</Trans>}>
        <ClosureList organisationId={organisationId} kind="holiday" closures={closures} mayEdit={abilities.close} />
      </SettingsSection>
      <SettingsSection
        title={<Trans>Freeze periods</Trans>}
        lead={<Trans>Days on which nothing may be changed and no auditor comes; plans that meet one say so.</Trans>}
      >
        <ClosureList organisationId={organisationId} kind="freeze" closures={closures} mayEdit={abilities.close} />
      </SettingsSection>
      <SettingsSection
        title={<Trans>Certification bodies and audit firms</Trans>}
        lead={<Trans>How long they let pass between Stage 1 and Stage 2, and for correcting a major.</Trans>}
      >
        <FirmList organisationId={organisationId} firms={auditorFirms} mayEdit={abilities.limitFirms} />
      </SettingsSection>
    </>
  );
}

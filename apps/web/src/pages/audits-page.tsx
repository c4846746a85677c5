import { Trans } from '@lingui/react/macro';
import { PageHeader } from '../ui/page/page-header.tsx';
import { NothingYet } from './nothing-yet/nothing-yet.tsx';

/** The first page of an auditor: what is open to them, and whom to ask. */
export const AuditsPage = () => (
  <>
    <PageHeader title={<Trans>Your audits</Trans>} />
    <NothingYet place="audits" />
  </>
);

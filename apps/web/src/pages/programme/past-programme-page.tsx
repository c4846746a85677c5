import { Trans } from '@lingui/react/macro';
import type { ProgrammeKey } from '../../features/programmes/programmes.queries.ts';
import { PastReport } from '../../features/reports/past/past-report.tsx';
import { TextLink } from '../../ui/page/links.tsx';
import { Name } from '../../ui/page/name.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { AsOf } from '../reports/as-of.tsx';

interface PastProgrammePageProps {
  programmeKey: ProgrammeKey;
  name: string;
  on: string;
}

/** One programme as it was kept on a day of before. */
export const PastProgrammePage = ({ programmeKey, name, on }: PastProgrammePageProps) => (
  <>
    <PageHeader title={<Name>{name}</Name>} actions={<AsOf on={on} />} />
    <PastReport
      {...programmeKey}
      on={on}
      back={
        <TextLink to="." search={{}}>
          <Trans>Back to today</Trans>
        </TextLink>
      }
    />
  </>
);

import { Trans, useLingui } from '@lingui/react/macro';
import type { Report } from '@waymark/contracts';
import { formatInstant } from '../../lib/format.ts';
import { TextLink } from '../../ui/page/links.tsx';
import { Name } from '../../ui/page/name.tsx';
import { ReportFileButton } from './report-file-button.tsx';
import styles from './reports.module.css';
import { reportFile } from './reports.queries.ts';

interface FrozenReportsProps {
  organisation: { id: string; slug: string };
  reports: readonly Report[];
}

/** Reports as they stood, never changed afterwards. */
export function FrozenReports({ organisation, reports }: FrozenReportsProps) {
  const { t } = useLingui();
  return (
    <ul className={styles.list}>
      {reports.map(({ id, title, createdAt, createdBy }) => (
        <li key={id}>
          <span>
            <TextLink
              to="/o/$org/reports/leadership"
              params={{ org: organisation.slug }}
              search={{ report: id }}
              underline="hover"
            >
              <Name>{title}</Name>
            </TextLink>
            <span className={styles.quiet}>
              <Trans>
                Taken by <Name>{createdBy.name}</Name>, {formatInstant(createdAt)}
              </Trans>
            </span>
          </span>
          <ReportFileButton href={reportFile(organisation.id, id)} label={t`PDF of ${title}`} isQuiet />
        </li>
      ))}
    </ul>
  );
}

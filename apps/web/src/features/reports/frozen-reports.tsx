import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Report } from '@waymark/contracts';
import { formatInstant } from '../../lib/format.ts';
import { TextLink } from '../../ui/page/links.tsx';
import { Name } from '../../ui/page/name.tsx';
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
          <Button
            component="a"
            href={reportFile(organisation.id, id)}
            download
            variant="default"
            size="sm"
            leftSection={<IconDownload size={14} stroke={1.5} aria-hidden />}
            aria-label={t`PDF of ${title}`}
          >
            PDF
          </Button>
        </li>
      ))}
    </ul>
  );
}

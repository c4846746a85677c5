import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import type { Paper } from '@waymark/contracts';
import styles from './reports.module.css';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true };

interface ReportFileButtonProps {
  /** Where the file is, printed on A4. */
  href: string;
  label: string;
  isQuiet?: boolean;
}

/** A report as a PDF: on A4 with one press, on another paper with two. */
export function ReportFileButton({ href, label, isQuiet = false }: ReportFileButtonProps) {
  const { t } = useLingui();
  const look = isQuiet ? ({ variant: 'default', size: 'sm' } as const) : {};
  const on = (paper: Paper) => `${href}?${new URLSearchParams({ paper })}`;
  return (
    <Button.Group className={styles.file}>
      <Button {...look} component="a" href={href} download leftSection={<IconDownload {...icon} />} aria-label={label}>
        PDF
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button {...look} className={styles.paper} aria-label={t`${label}: choose the paper`}>
            <IconChevronDown {...icon} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={on('a4')} download>
            A4
          </Menu.Item>
          <Menu.Item component="a" href={on('letter')} download>
            <Trans>US Letter</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

import { Trans } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import type { Certificate } from '@waymark/contracts';
import { Name } from '../../ui/page/name.tsx';
import styles from './records.module.css';

/** The file of a record, to be saved. */
export function FileLink({ file, href }: { file: Certificate['file']; href: string }) {
  if (!file) {
    return (
      <span>
        <Trans>No file</Trans>
      </span>
    );
  }
  return (
    <a className={styles.file} href={href} download={file.fileName}>
      <IconDownload size={16} stroke={1.5} aria-hidden />
      <Name>{file.fileName}</Name>
    </a>
  );
}

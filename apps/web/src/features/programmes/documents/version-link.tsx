import { Trans } from '@lingui/react/macro';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import type { DocumentVersion } from '@waymark/contracts';
import styles from './document-list.module.css';
import { type DocumentKey, versionAddress } from './documents.queries.ts';

interface VersionLinkProps {
  document: DocumentKey;
  version: DocumentVersion;
}

/** A version by what it calls itself: its file to be saved, or its address in a new tab. */
export function VersionLink({ document, version }: VersionLinkProps) {
  const { label, fileName, url, number } = version;
  if (url !== null) {
    return (
      <a className={styles.file} href={url} target="_blank" rel="noreferrer">
        <IconExternalLink size={14} stroke={1.5} aria-hidden />
        <Trans>Version {label}</Trans>
      </a>
    );
  }
  return (
    <a
      className={styles.file}
      href={versionAddress(document, number)}
      download={fileName ?? undefined}
      title={fileName ?? undefined}
    >
      <IconDownload size={14} stroke={1.5} aria-hidden />
      <Trans>Version {label}</Trans>
    </a>
  );
}

import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import type { EvidenceDetail, EvidenceVersion } from '@waymark/contracts';
import { useOrganisation } from '../../lib/current-user.ts';
import { formatBytes, formatInstant } from '../../lib/format.ts';
import styles from './evidence.module.css';
import { contentAddress } from './evidence.queries.ts';
import { versionDays } from './rejection-sentence.ts';

/** The file or link of the latest version, to be saved or opened. */
export function EvidenceFile({ evidence, version }: { evidence: EvidenceDetail; version: EvidenceVersion }) {
  const { id: organisationId } = useOrganisation();
  if (version.url !== null) {
    return (
      <div className={styles.file}>
        <span className={styles.fileWords}>{version.url}</span>
        <Button
          component="a"
          href={version.url}
          target="_blank"
          rel="noreferrer noopener"
          size="sm"
          variant="default"
          leftSection={<IconExternalLink size={16} stroke={1.5} aria-hidden />}
        >
          <Trans>Open link</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.file}>
      <span className={styles.fileWords}>
        <bdi>{version.fileName}</bdi>
        <span className={styles.hint}>
          {version.byteSize !== null && formatBytes(version.byteSize)}
          {version.sha256 && (
            <span title={version.sha256}>
              {' '}
              · SHA-256 {version.sha256.slice(0, 4)}…{version.sha256.slice(-4)}
            </span>
          )}
        </span>
      </span>
      <Button
        component="a"
        href={contentAddress(organisationId, evidence.id, version.number)}
        download={version.fileName ?? true}
        size="sm"
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
      >
        <Trans>Download</Trans>
      </Button>
    </div>
  );
}

interface EvidenceVersionsProps {
  evidence: EvidenceDetail;
  shownNumber: number;
  onShow: (number: number) => void;
}

/** All versions, newest first. A verdict holds for the version it was given on. */
export function EvidenceVersions({ evidence, shownNumber, onShow }: EvidenceVersionsProps) {
  const versions = evidence.versions.toSorted((a, b) => b.number - a.number);
  return (
    <ol className={styles.rows}>
      {versions.map((version) => (
        <li key={version.number} className={styles.rowLine}>
          <span>
            <Trans>Version {version.number}</Trans>
            <small>
              <bdi>{version.uploadedBy.name}</bdi>, {formatInstant(version.uploadedAt)}; {versionDays(version)}
            </small>
          </span>
          {version.number === shownNumber ? (
            <span className={styles.hint}>
              <Trans>shown above</Trans>
            </span>
          ) : (
            <Button size="xs" variant="subtle" onClick={() => onShow(version.number)}>
              <Trans>Show</Trans>
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

import type { FileFacts } from '@waymark/contracts';
import { useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { contentAddress } from './evidence.queries.ts';
import { FileKindIcon, fileKindOf } from './file-kind.tsx';
import styles from './thumbnail.module.css';

/** A list shows the file itself, small; what is larger than this would cost a phone more than it tells. */
export const shownBytes = 512 * 1024;

interface ThumbnailProps {
  evidenceId: string;
  version: FileFacts;
  size: 'small' | 'large';
}

/** A picture as it is, beside its title; other files as their kind; of one size, so that nothing moves once it is there. */
export function Thumbnail({ evidenceId, version, size }: ThumbnailProps) {
  const { id: organisationId } = useOrganisation();
  const [isBroken, setIsBroken] = useState(false);
  const { number, byteSize } = version;
  const isShown = fileKindOf(version) === 'image' && byteSize !== null && byteSize <= shownBytes && !isBroken;
  return (
    <span className={styles.thumbnail} data-size={size}>
      {isShown ? (
        <img
          src={contentAddress(organisationId, evidenceId, number, true)}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setIsBroken(true)}
        />
      ) : (
        <FileKindIcon version={version} />
      )}
    </span>
  );
}

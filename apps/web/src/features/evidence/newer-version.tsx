import { Trans } from '@lingui/react/macro';
import type { EvidenceDetail } from '@waymark/contracts';
import { useState } from 'react';
import { useMe } from '../../lib/current-user.ts';
import { formatTime } from '../../lib/format.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import styles from './evidence.module.css';

/** Says that another version came while one was looking: what is shown, and judged, is that one. */
export function NewerVersion({ evidence: { latest, abilities } }: { evidence: EvidenceDetail }) {
  const { user } = useMe();
  const [seen] = useState(latest.number);
  const { number, uploadedBy, uploadedAt } = latest;
  const isNews = number > seen && uploadedBy.id !== user.id;
  const [name, time] = [uploadedBy.name, formatTime(uploadedAt)];
  return (
    <div role="status" className={styles.arrival}>
      {isNews && (
        <p className={styles.newer}>
          <StateShape name="clock" />
          <span>
            {abilities.review ? (
              <Trans>
                <bdi>{name}</bdi> sent version {number} at {time} while you were reading; you judge that one now.
              </Trans>
            ) : (
              <Trans>
                <bdi>{name}</bdi> sent version {number} at {time} while you were reading.
              </Trans>
            )}
          </span>
        </p>
      )}
    </div>
  );
}

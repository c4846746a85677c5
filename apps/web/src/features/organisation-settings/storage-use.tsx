import { Trans, useLingui } from '@lingui/react/macro';
import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatBytes, formatPerCent } from '../../lib/format.ts';
import { storageUseOf } from './organisation.queries.ts';
import styles from './organisation-settings.module.css';

/** How much of what the organisation may keep is used. */
export function StorageUse({ organisationId }: { organisationId: string }) {
  const { t } = useLingui();
  const { data } = useQuery(storageUseOf(organisationId));
  if (!data) return null;
  const { usedBytes, limitBytes } = data.organisation;
  const [used, limit] = [formatBytes(usedBytes), formatBytes(limitBytes)];
  const perCent = Math.min(100, (usedBytes / limitBytes) * 100);
  return (
    <div className={styles.storage}>
      <Progress value={perCent} aria-label={t`Storage used`} color={perCent >= 80 ? 'yellow' : undefined} />
      <p>
        <Trans>
          {used} of {limit} used.
        </Trans>{' '}
        {perCent >= 80 && <Trans>{formatPerCent(perCent)}: ask the person who runs Waymark for more in time.</Trans>}
      </p>
    </div>
  );
}

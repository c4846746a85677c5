import { Trans } from '@lingui/react/macro';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import styles from './offline-banner.module.css';

/** Says at once that there is no connection, instead of letting people look at a page that does not come. */
export function OfflineBanner() {
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <div className={styles.banner}>
          <IconWifiOff size={16} stroke={1.5} aria-hidden />
          <span>
            <Trans>You are offline. What you typed stays here; send it once you are connected again.</Trans>
          </span>
        </div>
      )}
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { IconHistory } from '@tabler/icons-react';
import type { PastDay } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay, formatDayLong } from '../../../lib/format.ts';
import styles from './past.module.css';

interface AsOfBandProps {
  day: Pick<PastDay, 'askedOn' | 'on' | 'firstOn'>;
  /** Leads back to how everything stands now. */
  back: ReactNode;
}

/** Above all that is shown of a day of before, so that nobody takes it for today. */
export function AsOfBand({ day: { askedOn, on, firstOn }, back }: AsOfBandProps) {
  return (
    <div role="status" className={styles.band}>
      <IconHistory size={16} stroke={1.5} aria-hidden />
      <p>
        {on ? (
          <strong>
            <Trans>As of {formatDayLong(on)}</Trans>
          </strong>
        ) : (
          <NothingKept askedOn={askedOn} firstOn={firstOn} />
        )}{' '}
        {on && on !== askedOn && (
          <Trans>No day was kept on {formatDay(askedOn)}: this is the last one before it.</Trans>
        )}{' '}
        {on && (
          <Trans>As it was kept when that day began; nothing of today is in it, and nothing can be changed.</Trans>
        )}
      </p>
      {back}
    </div>
  );
}

function NothingKept({ askedOn, firstOn }: Pick<PastDay, 'askedOn' | 'firstOn'>) {
  if (!firstOn) return <Trans>No day is kept yet: each is from now on, when it begins.</Trans>;
  return (
    <Trans>
      How everything stood on {formatDay(askedOn)} was not kept: the first day that is, is {formatDay(firstOn)}.
    </Trans>
  );
}

import { useLingui } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import type { WhatIf } from '@waymark/contracts';
import { formatDay, formatDayShort } from '../../../lib/format.ts';
import { Name } from '../../../ui/page/name.tsx';
import { signed } from '../chart/use-chart-groups.ts';
import styles from './what-if.module.css';

/** Each date that moves: from where, to where, by how many days. */
export function MoveList({ moves }: Pick<WhatIf, 'moves'>) {
  const { t } = useLingui();
  return (
    <ul className={styles.moves}>
      {moves.map(({ type, id, name, fromOn, toOn, days }) => (
        <li key={`${type} ${id}`}>
          <span className={styles.moveName}>
            <Name>{name}</Name>
          </span>
          <span className={styles.moveDays}>
            {formatDayShort(fromOn)} <IconArrowRight size={12} stroke={1.5} aria-label={t`to`} /> {formatDay(toOn)}
          </span>
          <b data-later={days > 0 || undefined}>{t`${signed(days)} d`}</b>
        </li>
      ))}
    </ul>
  );
}

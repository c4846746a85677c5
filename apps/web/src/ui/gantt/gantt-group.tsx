// biome-ignore-all lint/a11y: a row of the virtual chart; see gantt-row.tsx.
import { memo } from 'react';
import { Name } from '../page/name.tsx';
import styles from './gantt.module.css';
import { endOf, type GanttScale, startOf } from './gantt-scale.ts';
import type { GanttGroup } from './gantt-types.ts';

interface GanttGroupRowProps {
  group: GanttGroup;
  rowIndex: number;
  top: number;
  scale: GanttScale;
  /** Where the part in sight begins. */
  fromX: number;
}

const characterWidth = 6.2;
const detailWidth = 6.4;

/** The head of a programme; the names of its freezes and of its period stand over their columns. */
export const GanttGroupRow = memo(function GanttGroupRow({ group, rowIndex, top, scale, fromX }: GanttGroupRowProps) {
  return (
    <div role="row" aria-rowindex={rowIndex} className={styles.group} style={{ top }}>
      <div role="rowheader" className={styles.groupName} title={group.name}>
        <Name>{group.name}</Name>
      </div>
      <div role="gridcell" className={styles.groupTrack} style={{ '--width': `${scale.width}px` }}>
        {namedBands(group, scale, fromX).map(({ id, name, x, width, kind }) => (
          <span key={id} className={styles.bandName} data-kind={kind} style={{ left: x, minWidth: width }}>
            <Name>{name}</Name>
          </span>
        ))}
        <span className={styles.groupDetail}>{group.detail}</span>
      </div>
    </div>
  );
});

/** Names that would run into the one before, or under the words that stay in sight, are left out. */
function namedBands({ bands, detail }: GanttGroup, scale: GanttScale, fromX: number) {
  let takenTo = fromX + detail.length * detailWidth + 24;
  return bands
    .filter(({ kind }) => kind !== 'holiday')
    .map((band) => {
      const from = startOf(scale, band.fromOn);
      const width = endOf(scale, band.toOn) - from;
      const needed = band.name.length * characterWidth;
      const x = band.kind === 'period' ? from + 8 : from + width / 2 - needed / 2;
      return { ...band, x, width: needed };
    })
    .sort((one, other) => one.x - other.x)
    .filter(({ x, width }) => {
      if (x < takenTo) return false;
      takenTo = x + width + 8;
      return true;
    });
}

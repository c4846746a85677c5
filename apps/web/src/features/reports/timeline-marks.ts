import type { LeadershipProgramme } from '@waymark/contracts';
import { type LabelPlace, labelPlaces, widestLabel } from '@waymark/domain';
import { formatDayShort } from '../../lib/format.ts';
import type { TimelineSpan } from './timeline-span.ts';

export interface TimelineMark extends LabelPlace {
  key: string;
  kind: 'hard' | 'soft' | 'target';
  on: string;
  name: string;
  /** Where it stands and the room its name has, in per cent of the axis. */
  at: number;
  width: number;
}

/** The widest usual letters of the small type, so that a name has room enough; where it has not, it is cut and not run into others. */
const letterWidth = 6.4;
const padding = 10;
export const textWidth = (text: string): number => text.length * letterWidth;

interface Drawn {
  span: TimelineSpan;
  /** Of the axis, in pixels. */
  width: number;
  targetName: string;
}

/** What is marked on the line of a programme, one mark a day, with places for the names that never collide. */
export function timelineMarks(
  { outlook, nextHardDate, targetOn }: LeadershipProgramme,
  { span, width, targetName }: Drawn,
): { marks: TimelineMark[]; rows: number } {
  const kept = nextHardDate ? [{ on: nextHardDate.on, name: nextHardDate.name, isHard: true }] : [];
  const named = (outlook?.marks ?? kept).map((mark) => ({
    ...mark,
    kind: mark.isHard ? ('hard' as const) : ('soft' as const),
  }));
  const onTarget = named.some(({ on }) => on === targetOn);
  const all = [...named, ...(onTarget ? [] : [{ on: targetOn, name: targetName, kind: 'target' as const }])].filter(
    ({ on }) => on >= span.fromOn && on < span.toOn,
  );
  const sized = all.map(({ on, name }) => ({
    at: span.at(on) / 100,
    width: Math.min(widestLabel, (textWidth(`${name} ${formatDayShort(on)}`) + padding) / width),
  }));
  const marks = labelPlaces(sized).map((place, index) => {
    const { on = '', name = '', kind = 'soft' } = all[index] ?? {};
    const { at = 0, width: share = 0 } = sized[index] ?? {};
    return { ...place, key: on, on, name, kind, at: at * 100, width: share * 100 };
  });
  return { marks, rows: Math.max(0, ...marks.map(({ row }) => row + 1)) };
}

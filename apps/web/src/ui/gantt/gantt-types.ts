/** Both days included. */
export interface GanttSpan {
  fromOn: string;
  toOn: string;
}

/** A single day in a row. `rule`: set by a rule; `limit`: the latest day allowed. */
export interface GanttMark {
  id: string;
  on: string;
  name: string;
  shape: 'milestone' | 'rule' | 'limit';
  isDone: boolean;
  isMovable: boolean;
  /** Where it stood before the change that is being tried. */
  wasOn: string | undefined;
  /** Beside the shape, where there is room. */
  label: string;
  /** Only the day, where there is no room for more. */
  dayLabel: string;
  /** All there is to say, for screen readers. */
  description: string;
}

export interface GanttRow {
  /** Unique in the whole chart. */
  id: string;
  number: string;
  name: string;
  ownerName: string | undefined;
  slipDays: number | null;
  isCritical: boolean;
  isPinned: boolean;
  state: 'planned' | 'active' | 'done' | 'skipped';
  bar: GanttSpan | null;
  /** Which ends of the bar can be dragged. */
  movable: 'none' | 'end' | 'both';
  baseline: GanttSpan | null;
  /** Where the bar stood before the change that is being tried. */
  was: GanttSpan | null;
  marks: readonly GanttMark[];
  label: string;
  /** Inside the part of the bar that is over, where that is wide enough. */
  progress: string;
  /** What is wrong with it, the worst first. */
  problems: readonly string[];
  hasBlocker: boolean;
  description: string;
}

export interface GanttBand extends GanttSpan {
  id: string;
  kind: 'freeze' | 'holiday' | 'period';
  name: string;
}

export interface GanttGroup {
  id: string;
  name: string;
  detail: string;
  rows: readonly GanttRow[];
  bands: readonly GanttBand[];
  /** The rows of the critical path in their order. */
  path: readonly string[];
}

/** What can be focused and opened: the bar of a row, or one of its marks. */
export interface GanttItem {
  rowId: string;
  markId: string | undefined;
}

/** What the chart tells its page. Left out where nothing may be moved. */
export interface GanttMoves {
  /** A bar has new days. */
  onMove: (rowId: string, span: GanttSpan) => void;
  /** While a bar is being dragged, each time its days change; nothing when it was not dropped elsewhere. */
  onDragging: (rowId: string, span: GanttSpan | undefined) => void;
  onMoveMark: (rowId: string, markId: string, on: string, anchor: HTMLElement) => void;
}

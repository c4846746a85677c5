/** Something on the wheel that can be looked at and opened. */
export interface WheelItem {
  id: string;
  /** The day it is in order by. */
  on: string;
  title: string;
  /** Its days, in words. */
  days: string;
  /** All of it in one line, for those who do not see shape and place. */
  name: string;
}

export interface WheelNamed extends WheelItem {
  /** Its name stands beside the wheel. */
  isNamed: boolean;
}

export interface WheelArc extends WheelNamed {
  ring: number;
  fromOn: string;
  toOn: string;
  look: 'done' | 'planned' | 'overdue' | 'period';
}

export interface WheelMark extends WheelNamed {
  ring: number;
  look: 'hard' | 'rule' | 'target';
  isDone: boolean;
}

/** What is due in a week, one by one as dots and together as a bar. */
export interface WheelWeek extends WheelItem {
  fromOn: string;
  toOn: string;
  count: number;
  doneCount: number;
  /** The length of its bar, in hours or in dates, whichever all weeks have. */
  load: number;
  isBusy: boolean;
}

export interface WheelClosure {
  kind: 'holiday' | 'freeze';
  name: string;
  fromOn: string;
  toOn: string;
}

export interface WheelConflict {
  number: number;
  on: string;
}

export interface WheelContent {
  /** From the outermost; to press one asks for it alone. */
  rings: readonly WheelItem[];
  months: readonly WheelItem[];
  arcs: readonly WheelArc[];
  marks: readonly WheelMark[];
  weeks: readonly WheelWeek[];
  closures: readonly WheelClosure[];
  conflicts: readonly WheelConflict[];
}

/** How the parts of the wheel behave under pointer and keys. */
export interface WheelHandlers {
  propsOf: (item: WheelItem) => {
    'data-wheel-id': string;
    'data-active': true | undefined;
    tabIndex: number;
    role: 'button';
    'aria-label': string;
    onPointerEnter: () => void;
    onPointerLeave: () => void;
    onFocus: () => void;
    onBlur: () => void;
    onClick: (event: { currentTarget: SVGElement }) => void;
  };
}

import type { GanttMark } from './gantt-types.ts';

/** Diamond, open diamond with a plus for what a rule sets, flag for the latest day allowed. The middle is the day. */
export function GanttShape({ shape, isDone = false }: { shape: GanttMark['shape']; isDone?: boolean }) {
  if (shape === 'limit') {
    return (
      <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
        <path
          d="M0 9V-8.5M0 -8.5h9l-2.7 3.5 2.7 3.5H0"
          fill="var(--wm-danger-soft)"
          stroke="var(--wm-danger)"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
    );
  }
  const isOpen = shape === 'rule' && !isDone;
  return (
    <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
      <path
        d="M0-7.5L7.5 0 0 7.5-7.5 0z"
        fill={isDone ? 'var(--wm-proven)' : isOpen ? 'var(--wm-surface)' : 'var(--wm-text)'}
        stroke={isOpen ? 'var(--wm-text)' : 'var(--wm-surface)'}
        strokeWidth={isOpen ? 1.5 : 1.2}
        strokeLinejoin="round"
      />
      {isOpen && <path d="M0-3v6M-3 0h6" stroke="var(--wm-text)" strokeWidth="1.5" />}
      {isDone && <path d="M-3 .2l2.2 2.2L3-2.2" fill="none" stroke="var(--wm-surface)" strokeWidth="1.4" />}
    </svg>
  );
}

export const GanttTick = () => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <path
      d="M2 6.5l2.8 2.8L10 3.4"
      fill="none"
      stroke="var(--wm-surface)"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

export const GanttPin = () => (
  <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
    <path
      d="M3.2.8h3.6M5 5.6v3.6M3.7.8v2.4L2 5.6h6L6.3 3.2V.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

export const GanttArrow = ({ side }: { side: 'left' | 'right' }) => (
  <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
    <path
      d={side === 'left' ? 'M13 6H2M6 2L2 6l4 4' : 'M1 6h11M8 2l4 4-4 4'}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

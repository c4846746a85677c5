import type { ReactNode } from 'react';
import styles from './stage-rail.module.css';
import type { StageState } from './stage-rail.tsx';

const line = { fill: 'none', strokeWidth: 1.8, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const ring = (dashes?: string) => (
  <circle
    cx="9"
    cy="9"
    r="7.2"
    fill="var(--wm-surface)"
    stroke="var(--wm-control-line)"
    strokeWidth="1.6"
    strokeDasharray={dashes}
  />
);

const nodes: Readonly<Record<StageState, ReactNode>> = {
  done: (
    <>
      <circle cx="9" cy="9" r="8" fill="var(--wm-proven)" />
      <path d="M5.5 9.2l2.4 2.4 4.6-5.2" stroke="var(--wm-surface)" {...line} />
    </>
  ),
  active: (
    <>
      <circle cx="9" cy="9" r="7" fill="var(--wm-surface)" stroke="var(--wm-accent)" strokeWidth="2" />
      <circle cx="9" cy="9" r="3.5" fill="var(--wm-accent)" />
    </>
  ),
  overdue: (
    <>
      <path d="M9 .8L17.2 9 9 17.2.8 9z" fill="var(--wm-danger)" />
      <path d="M9 5.5v4.2M9 12.2v.01" stroke="var(--wm-surface)" {...line} />
    </>
  ),
  blocked: (
    <>
      <rect
        x="1.5"
        y="1.5"
        width="15"
        height="15"
        rx="3"
        fill="var(--wm-surface)"
        stroke="var(--wm-gap)"
        strokeWidth="1.8"
      />
      <path d="M6 6l6 6M12 6l-6 6" stroke="var(--wm-gap)" {...line} />
    </>
  ),
  planned: ring(),
  forecast: ring('2.6 2'),
  skipped: (
    <>
      {ring()}
      <path d="M4 14L14 4" stroke="var(--wm-control-line)" strokeWidth="1.6" />
    </>
  ),
};

export const StageNode = ({ state }: { state: StageState }) => (
  <svg className={styles.node} viewBox="0 0 18 18" aria-hidden="true">
    {nodes[state]}
  </svg>
);

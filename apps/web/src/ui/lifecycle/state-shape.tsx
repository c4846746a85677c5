import type { ReactNode } from 'react';

const line = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const ring = (colour: string, dashes?: string) => (
  <circle cx="7" cy="7" r="5.3" fill="none" stroke={colour} strokeWidth="1.4" strokeDasharray={dashes} />
);
const onShape = 'var(--wm-surface)';
const exclamation = <path d="M7 5v3.2M7 10.2v.01" stroke={onShape} strokeWidth="1.5" {...line} />;
const tick = <path d="M4.3 7.2l1.9 1.9 3.5-4" stroke={onShape} strokeWidth="1.5" {...line} />;

/** Every state has its own outline, so that a grey print and every eye can tell them apart. */
const shapes = {
  check: (
    <>
      <circle cx="7" cy="7" r="6" fill="var(--wm-proven)" />
      {tick}
    </>
  ),
  half: (
    <>
      <circle cx="7" cy="7" r="5.3" fill={onShape} stroke="var(--wm-claimed)" strokeWidth="1.4" />
      <path d="M7 1.7a5.3 5.3 0 0 1 0 10.6z" fill="var(--wm-claimed)" />
    </>
  ),
  triangle: (
    <>
      <path d="M7 1.2l6 11H1z" fill="var(--wm-gap)" stroke="var(--wm-gap)" strokeLinejoin="round" />
      {exclamation}
    </>
  ),
  question: (
    <>
      {ring('var(--wm-unknown)', '2.4 1.76')}
      <path
        d="M5.5 5.7a1.5 1.5 0 1 1 2.1 1.4c-.4.2-.6.5-.6.9M7 9.8v.01"
        stroke="var(--wm-unknown-text)"
        strokeWidth="1.2"
        {...line}
      />
    </>
  ),
  draft: ring('var(--wm-text-3)', '2.4 1.76'),
  struck: (
    <>
      {ring('var(--wm-text-3)')}
      <path d="M3.4 10.6l7.2-7.2" stroke="var(--wm-text-3)" strokeWidth="1.3" {...line} />
    </>
  ),
  gateOpen: (
    <>
      <rect x="1.7" y="1.7" width="10.6" height="10.6" rx="2" fill="none" stroke="var(--wm-gap)" strokeWidth="1.4" />
      <path d="M4.7 4.7l4.6 4.6M9.3 4.7L4.7 9.3" stroke="var(--wm-gap)" strokeWidth="1.4" {...line} />
    </>
  ),
  gateMet: (
    <>
      <rect x="1" y="1" width="12" height="12" rx="2.5" fill="var(--wm-proven)" />
      {tick}
    </>
  ),
  overdue: (
    <>
      <path d="M7 .8L13.2 7 7 13.2.8 7z" fill="var(--wm-danger)" />
      <path d="M7 4.2v3.2M7 9.5v.01" stroke={onShape} strokeWidth="1.4" {...line} />
    </>
  ),
  diamond: <path d="M7 .8L13.2 7 7 13.2.8 7z" fill="var(--wm-danger)" />,
  diamondOutline: <path d="M7 1.7L12.3 7 7 12.3 1.7 7z" fill="none" stroke="var(--wm-warn)" strokeWidth="1.5" />,
  clock: (
    <>
      {ring('var(--wm-warn)')}
      <path d="M7 4.2V7l2 1.2" stroke="var(--wm-warn)" strokeWidth="1.4" {...line} />
    </>
  ),
  target: (
    <>
      {ring('var(--wm-accent-text)')}
      <circle cx="7" cy="7" r="2" fill="var(--wm-accent-text)" />
    </>
  ),
  info: (
    <>
      {ring('var(--wm-accent-text)')}
      <path d="M7 6.5v3M7 4.4v.01" stroke="var(--wm-accent-text)" strokeWidth="1.4" {...line} />
    </>
  ),
  cross: (
    <>
      <circle cx="7" cy="7" r="6" fill="var(--wm-danger)" />
      <path d="M4.9 4.9l4.2 4.2M9.1 4.9L4.9 9.1" stroke={onShape} strokeWidth="1.4" {...line} />
    </>
  ),
  ring: ring('var(--wm-control-line)'),
  plus: <path d="M7 2v10M2 7h10" stroke="var(--wm-text-3)" strokeWidth="1.5" {...line} />,
} as const satisfies Record<string, ReactNode>;

export type StateShapeName = keyof typeof shapes;

/** The shape alone; the word must stand beside it. */
export function StateShape({ name, size = 14 }: { name: StateShapeName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" style={{ flex: 'none', display: 'block' }}>
      {shapes[name]}
    </svg>
  );
}

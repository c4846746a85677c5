import type { CalendarKind } from '@waymark/domain';
import type { ReactNode } from 'react';

const line = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** One outline for each kind. */
const shapes: Readonly<Record<CalendarKind, ReactNode>> = {
  stage: (
    <>
      <circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="7" cy="7" r="2" fill="currentColor" />
    </>
  ),
  period: (
    <path
      d="M1.5 4v6M12.5 4v6M1.5 7h11M4.6 8.8L6.4 5.2M7.6 8.8l1.8-3.6"
      stroke="currentColor"
      strokeWidth="1.4"
      {...line}
    />
  ),
  milestone: <path d="M7 .8L13.2 7 7 13.2.8 7z" fill="currentColor" />,
  target: <path d="M3 13V1.5M3 2h8.5L9.5 5l2 3H3" stroke="currentColor" strokeWidth="1.4" {...line} />,
  task: (
    <>
      <rect x="1.7" y="1.7" width="10.6" height="10.6" rx="2.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M4.5 7.2l1.8 1.8 3.3-3.8" stroke="currentColor" strokeWidth="1.4" {...line} />
    </>
  ),
  gap_item: <path d="M7 1.9l5.4 9.9H1.6z" stroke="currentColor" strokeWidth="1.5" {...line} />,
  audit: (
    <path
      d="M6 10.2a4.2 4.2 0 100-8.4 4.2 4.2 0 000 8.4zM9 9l3.6 3.6"
      stroke="currentColor"
      strokeWidth="1.5"
      {...line}
    />
  ),
  finding: <path d="M7 1.2l5.8 5.8L7 12.8 1.2 7z" stroke="currentColor" strokeWidth="1.4" {...line} />,
  evidence_expiry: (
    <path
      d="M3 1.5h8M3 12.5h8M4 1.5c0 3.5 6 7.5 6 11M10 1.5c0 3.5-6 7.5-6 11"
      stroke="currentColor"
      strokeWidth="1.3"
      {...line}
    />
  ),
  document_review: (
    <path d="M3 1.5h5l3 3v8H3zM5.2 7h3.6M5.2 9.6h3.6" stroke="currentColor" strokeWidth="1.3" {...line} />
  ),
  certificate: (
    <path
      d="M7 8.8a3.6 3.6 0 100-7.2 3.6 3.6 0 000 7.2zM5 8.4l-.8 4.4L7 11.4l2.8 1.4L9 8.4"
      stroke="currentColor"
      strokeWidth="1.3"
      {...line}
    />
  ),
  renewal: <path d="M12 7a5 5 0 11-1.6-3.7M12 1.4v2.8H9.2" stroke="currentColor" strokeWidth="1.4" {...line} />,
  decision: (
    <path
      d="M7 13V7.6M7 7.6L2.6 2.4M7 7.6l4.4-5.2M2.4 5V2.2h2.8M8.8 2.2h2.8V5"
      stroke="currentColor"
      strokeWidth="1.3"
      {...line}
    />
  ),
  event: <path d="M2 3.5h10v9H2zM2 6.3h10M4.8 1.5v3M9.2 1.5v3" stroke="currentColor" strokeWidth="1.3" {...line} />,
};

const colours: Readonly<Record<CalendarKind, string>> = {
  stage: 'var(--wm-accent-text)',
  period: 'var(--wm-text-2)',
  milestone: 'var(--wm-text)',
  target: 'var(--wm-danger-text)',
  task: 'var(--wm-text-2)',
  gap_item: 'var(--wm-gap)',
  audit: 'var(--wm-accent-text)',
  finding: 'var(--wm-danger-text)',
  evidence_expiry: 'var(--wm-warn-text)',
  document_review: 'var(--wm-text-2)',
  certificate: 'var(--wm-proven-text)',
  renewal: 'var(--wm-accent-text)',
  decision: 'var(--wm-warn-text)',
  event: 'var(--wm-text-2)',
};

/** The shape alone; the word must stand beside it or be in the name of what holds it. */
export const KindShape = ({ kind, size = 14 }: { kind: CalendarKind; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 14 14"
    aria-hidden="true"
    style={{ flex: 'none', display: 'block', color: colours[kind] }}
  >
    {shapes[kind]}
  </svg>
);

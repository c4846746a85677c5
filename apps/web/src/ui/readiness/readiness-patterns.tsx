import type { ReadinessState } from '@waymark/domain';

/** What each part is filled with, given the id that `ReadinessPatterns` was drawn with. */
export const readinessFills = (id: string): Readonly<Record<ReadinessState, string>> => ({
  proven: 'var(--wm-proven)',
  claimed: `url(#${id}-claimed)`,
  gap: 'var(--wm-gap)',
  unknown: `url(#${id}-unknown)`,
});

/** Hatch for what is only claimed, dots for what nobody knows: they must be told apart without colour. */
export const ReadinessPatterns = ({ id }: { id: string }) => (
  <defs>
    <pattern id={`${id}-claimed`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="var(--wm-claimed-soft)" />
      <rect width="2.6" height="6" fill="var(--wm-claimed)" />
    </pattern>
    <pattern id={`${id}-unknown`} width="5" height="5" patternUnits="userSpaceOnUse">
      <rect width="5" height="5" fill="var(--wm-unknown-soft)" />
      <circle cx="2.5" cy="2.5" r="1" fill="var(--wm-unknown)" />
    </pattern>
  </defs>
);

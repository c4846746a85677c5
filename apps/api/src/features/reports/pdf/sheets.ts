import type { LeadershipProgramme } from '@waymark/contracts';

/** A part of the report that begins on a page of its own, and goes on to further ones where its lists are long. */
export interface Sheet {
  key: string;
  /** Beside each other. */
  programmes: readonly LeadershipProgramme[];
  isFirst: boolean;
  isLast: boolean;
}

const mostTogether = 2;

/** Two programmes are one page, as a board expects it; a report without any is a page too. */
export function sheetsOf(programmes: readonly LeadershipProgramme[]): Sheet[] {
  const count = Math.max(1, Math.ceil(programmes.length / mostTogether));
  return Array.from({ length: count }, (_, index) => ({
    key: `${index}`,
    programmes: programmes.slice(index * mostTogether, (index + 1) * mostTogether),
    isFirst: index === 0,
    isLast: index === count - 1,
  }));
}

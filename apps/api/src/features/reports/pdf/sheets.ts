import type { LeadershipProgramme } from '@waymark/contracts';

/** A part of the report that flows over as many pages as it needs, and begins on one of its own. */
export interface Sheet {
  key: string;
  cards: readonly LeadershipProgramme[];
  details: readonly LeadershipProgramme[];
  isFirst: boolean;
  isLast: boolean;
}

/** So many programmes are one sheet from the first card to the last date, as a board expects it. */
const mostTogether = 6;

/**
 * The report as sheets. Each page that is filled is laid out anew with all that follows in its sheet, so the time grows with the square of
 * a sheet: forty programmes in one took three quarters of a minute.
 */
export function sheetsOf(programmes: readonly LeadershipProgramme[]): Sheet[] {
  if (programmes.length <= mostTogether) {
    return [{ key: 'all', cards: programmes, details: programmes, isFirst: true, isLast: true }];
  }
  const parts = Array.from({ length: Math.ceil(programmes.length / mostTogether) }, (_, index) =>
    programmes.slice(index * mostTogether, (index + 1) * mostTogether),
  );
  return [
    ...parts.map((cards, index) => ({
      key: `cards ${index}`,
      cards,
      details: [],
      isFirst: index === 0,
      isLast: false,
    })),
    ...parts.map((details, index) => {
      const isLast = index === parts.length - 1;
      return { key: `details ${index}`, cards: [], details, isFirst: false, isLast };
    }),
  ];
}

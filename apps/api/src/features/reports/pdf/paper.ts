import type { Paper } from '@waymark/contracts';
import { createContext, useContext } from 'react';
import { margin, space } from './theme.ts';

/** On its side, in points. */
const sizes: Record<Paper, { width: number; height: number }> = {
  a4: { width: 842, height: 595 },
  letter: { width: 792, height: 612 },
};

/** What a paper has room for: two columns beside each other. */
export function roomOn(paper: Paper) {
  const { width, height } = sizes[paper];
  const contentWidth = width - 2 * margin;
  return { width, height, contentWidth, columnWidth: (contentWidth - space.lg) / 2 };
}

/** The paper on which the report is drawn. */
export const DrawnPaper = createContext(roomOn('a4'));
export const usePaper = () => useContext(DrawnPaper);

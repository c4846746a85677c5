import { shortened } from '@waymark/domain';
import { pointAt, radius, wheelHeight, wheelWidth } from './wheel-geometry.ts';

interface LabelledMark {
  id: string;
  angle: number;
  /** The lines of its name; its day stands below them. */
  lines: readonly string[];
}

/** About the room there is beside the wheel, in letters of a line, and in lines. */
const longestLine = 24;
const mostLines = 3;

/** A name in lines, broken between words; only one that has no room even so is cut. */
export function labelLines(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longestLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(shortened(word, longestLine));
  }
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]} …`];
}

export interface PlacedLabel extends LabelledMark {
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

export const lineHeight = 15;
const heightOf = ({ lines }: LabelledMark) => (lines.length + 1) * lineHeight + 4;
const margin = 16;

/** Names beside the wheel, each next to its day and none over another. */
export function placeLabels(marks: readonly LabelledMark[]): PlacedLabel[] {
  const labels = marks.map((mark): PlacedLabel => {
    const { x, y } = pointAt(radius.labels, mark.angle);
    // All its lines together lie beside the day.
    return { ...mark, x, y: y - (mark.lines.length * lineHeight) / 2, anchor: x < wheelWidth / 2 ? 'end' : 'start' };
  });
  return [
    ...apart(labels.filter(({ anchor }) => anchor === 'start')),
    ...apart(labels.filter(({ anchor }) => anchor === 'end')),
  ];
}

function apart(labels: readonly PlacedLabel[]): PlacedLabel[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  let free = margin;
  const down = sorted.map((label) => {
    const y = Math.max(label.y, free);
    free = y + heightOf(label);
    return { ...label, y };
  });
  // What was pushed out below goes up again, and pushes up what is above it.
  let limit = wheelHeight - margin;
  const up = down.toReversed().map((label) => {
    const y = Math.min(label.y, limit - heightOf(label) + lineHeight);
    limit = y - lineHeight;
    return { ...label, y };
  });
  return up.toReversed();
}

import { pointAt, radius, wheelHeight, wheelWidth } from './wheel-geometry.ts';

interface LabelledMark {
  id: string;
  angle: number;
}

/** About the room there is beside the wheel; the whole name stands in its middle when the mark is pointed at. */
const longestLabel = 19;

export const shortLabel = (title: string) =>
  title.length <= longestLabel ? title : `${title.slice(0, longestLabel - 1).trimEnd()}…`;

export interface PlacedLabel extends LabelledMark {
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** Two lines of text. */
const height = 30;
const margin = 16;

/** Names beside the wheel, each next to its day and none over another. */
export function placeLabels(marks: readonly LabelledMark[]): PlacedLabel[] {
  const labels = marks.map(({ id, angle }): PlacedLabel => {
    const { x, y } = pointAt(radius.labels, angle);
    return { id, angle, x, y, anchor: x < wheelWidth / 2 ? 'end' : 'start' };
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
    free = y + height;
    return { ...label, y };
  });
  // What was pushed out below goes up again, and pushes up what is above it.
  let limit = wheelHeight - margin;
  const up = down.toReversed().map((label) => {
    const y = Math.min(label.y, limit);
    limit = y - height;
    return { ...label, y };
  });
  return up.toReversed();
}

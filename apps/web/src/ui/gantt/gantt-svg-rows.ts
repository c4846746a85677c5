import { shortened } from '@waymark/domain';
import { barHeight, barLabelId, barTop, boxOf, hasRoomInside, type PlacedLabel, rowHeight } from './gantt-layout.ts';
import { arrowHead, type PathStep, stepPath } from './gantt-path.tsx';
import { endOf, type GanttScale, middleOf } from './gantt-scale.ts';
import { round, type SvgColours, type SvgWords, text } from './gantt-svg-parts.ts';
import type { GanttMark, GanttRow, GanttSpan } from './gantt-types.ts';

interface SvgRow {
  row: GanttRow;
  top: number;
  scale: GanttScale;
  side: number;
  today: string;
  colours: SvgColours;
  labels: ReadonlyMap<string, PlacedLabel>;
  words: SvgWords;
}

const longestName = 26;

export function svgRow(given: SvgRow): string {
  const { row, top, scale, side, colours, words } = given;
  const middle = top + rowHeight / 2;
  const slip = row.slipDays ?? 0;
  const slipFill = slip > 20 ? colours.dangerText : slip > 0 ? colours.warnText : colours.text3;
  const name = { x: 32, y: middle + 4, size: 13, weight: row.isCritical ? 600 : 400 };
  return [
    `<path d="M0 ${top + rowHeight}H${side + scale.width}" stroke="${colours.line}"/>`,
    text({ x: 12, y: middle + 4, fill: colours.text3 }, row.number),
    text({ ...name, fill: row.isCritical ? colours.text : colours.text2 }, shortened(row.name, longestName)),
    row.slipDays === null ? '' : text({ x: side - 12, y: middle + 4, fill: slipFill, anchor: 'end' }, words.days(slip)),
    row.baseline ? baseline(row.baseline, given) : '',
    row.was ? ghost(row.was, given) : '',
    row.bar ? bar(row.bar, given) : '',
  ].join('');
}

/** The marks, and the words beside all shapes: above the critical path, which would run through them. */
export function svgRowTop(given: SvgRow): string {
  const { row, top, scale, side, colours, labels } = given;
  const box = row.bar && boxOf(scale, row.bar);
  const gap = row.isCritical ? criticalGap : labelGap;
  return [
    box
      ? beside(
          labels.get(barLabelId),
          { ...ends(side + box.x, box.width), y: top + barTop + 12, fill: colours.text, gap },
          colours,
        )
      : '',
    ...row.marks.map((mark) => svgMark(mark, given)),
  ].join('');
}

function baseline(span: GanttSpan, { top, scale, side, colours }: SvgRow): string {
  const { x, width } = boxOf(scale, span);
  const from = round(side + x);
  const y = top + rowHeight - 6;
  const path = `M${from} ${y - 3}v6M${round(from + width)} ${y - 3}v6M${from} ${y}h${round(width)}`;
  return `<path d="${path}" stroke="${colours.control}" stroke-width="1.4" fill="none"/>`;
}

function ghost(span: GanttSpan, { top, scale, side, colours }: SvgRow): string {
  const { x, width } = boxOf(scale, span);
  const place = `x="${round(side + x)}" y="${top + barTop}" width="${round(width)}" height="${barHeight}"`;
  return `<rect ${place} rx="3" fill="none" stroke="${colours.control}" stroke-dasharray="3 3"/>`;
}

function bar(span: GanttSpan, { row, top, scale, side, today, colours }: SvgRow): string {
  const { x, width } = boxOf(scale, span);
  const from = side + x;
  const y = top + barTop;
  const isDone = row.state === 'done';
  const fill = isDone ? colours.proven : row.state === 'skipped' ? 'none' : colours.accentSoft;
  const stroke = isDone ? colours.proven : row.state === 'skipped' ? colours.control : colours.accent;
  const place = `x="${round(from)}" y="${y}" width="${round(width)}" height="${barHeight}" rx="3"`;
  const weight = row.isCritical ? 2 : 1;
  const past = row.state === 'active' ? Math.min(width, Math.max(0, endOf(scale, today) - x)) : 0;
  const isInside = hasRoomInside(row, past);
  return [
    `<rect ${place} fill="${fill}" stroke="${stroke}" stroke-width="${weight}"/>`,
    past > 0
      ? `<rect x="${round(from)}" y="${y}" width="${round(past)}" height="${barHeight}" rx="3" fill="${colours.accent}"/>`
      : '',
    isDone && width > 18 ? tick(from + width / 2, y + barHeight / 2, colours.surface) : '',
    isInside
      ? text(
          { x: from + past - 8, y: y + 12, size: 11, weight: 600, anchor: 'end', fill: colours.surface },
          row.progress,
        )
      : '',
  ].join('');
}

const tick = (x: number, y: number, stroke: string) =>
  `<path d="M${round(x - 4)} ${y}l3 3 5-6" stroke="${stroke}" stroke-width="1.6" fill="none"/>`;

const labelGap = 6;
/** The critical path leaves a bar at its end. */
const criticalGap = 14;

const ends = (from: number, width: number) => ({ from, to: from + width });

interface Beside {
  from: number;
  to: number;
  y: number;
  fill: string;
  gap?: number;
}

function beside(
  label: PlacedLabel | undefined,
  { from, to, y, fill, gap = labelGap }: Beside,
  { surface }: SvgColours,
) {
  if (!label || label.side === 'hidden') return '';
  const isAfter = label.side === 'after';
  const place = { x: isAfter ? to + gap : from - gap, y, weight: 500, fill, halo: surface } as const;
  return text({ ...place, anchor: isAfter ? 'start' : 'end' }, label.text);
}

export function svgShape(
  shape: GanttMark['shape'],
  isDone: boolean,
  x: number,
  y: number,
  colours: SvgColours,
): string {
  const at = `transform="translate(${round(x)} ${round(y)})"`;
  if (shape === 'limit') {
    return `<path ${at} d="M0 9V-8.5M0-8.500h9l-2.700 3.500 2.700 3.500H0" fill="${colours.dangerSoft}" stroke="${colours.danger}" stroke-width="1.5" stroke-linejoin="round"/>`;
  }
  const diamond = 'M0-7.500L7.500 0 0 7.500-7.500 0z';
  if (shape === 'rule' && !isDone) {
    return `<path ${at} d="${diamond}M0-3v6M-3 0h6" fill="${colours.surface}" stroke="${colours.text}" stroke-width="1.5"/>`;
  }
  const fill = isDone ? colours.proven : colours.text;
  return `<path ${at} d="${diamond}" fill="${fill}" stroke="${colours.surface}"/>${isDone ? tick(x, y, colours.surface) : ''}`;
}

function svgMark(mark: GanttMark, { top, scale, side, colours, labels }: SvgRow): string {
  const x = side + middleOf(scale, mark.on);
  const y = top + barTop + barHeight / 2;
  const fill = mark.shape === 'limit' ? colours.dangerText : colours.text;
  return [
    svgShape(mark.shape, mark.isDone, x, y, colours),
    beside(labels.get(mark.id), { ...ends(x - 8, 16), y: y + 4, fill }, colours),
  ].join('');
}

export function svgPath(step: PathStep, side: number, { text: ink }: SvgColours): string {
  const shifted = { ...step, fromX: round(step.fromX + side), toX: round(step.toX + side) };
  return `<path d="${stepPath(shifted)}${arrowHead(shifted)}" fill="none" stroke="${ink}" stroke-width="2"/>`;
}

import { clipped, tickText, upperText } from './gantt-axis.tsx';
import { daysOf, ganttLines, groupHeight, heightOf, placeLabels, rowHeight } from './gantt-layout.ts';
import { pathSteps } from './gantt-path.tsx';
import {
  axisUnits,
  dayNumber,
  endOf,
  type GanttScale,
  type GanttZoom,
  ganttTicks,
  middleOf,
  startOf,
} from './gantt-scale.ts';
import { svgLegend } from './gantt-svg-legend.ts';
import { type SvgColours, type SvgWords, svgPatterns, text } from './gantt-svg-parts.ts';
import { svgPath, svgRow, svgRowTop } from './gantt-svg-rows.ts';
import type { GanttGroup } from './gantt-types.ts';

export interface GanttSvg {
  groups: readonly GanttGroup[];
  today: string;
  /** "Timeline" and what stands below it: the organisation and the time it is of. */
  title: string;
  subtitle: string;
  words: SvgWords;
  /** "Demo" on what comes from a demo organisation, so that nobody takes its data for real. */
  mark: string | undefined;
  colours: SvgColours;
  /** On paper all of it has to fit one sheet and still be read, so long plans are drawn closer. */
  isForPaper?: boolean;
}

const side = 250;
const margin = 24;
const titleHeight = 64;
const axisHeight = 48;
const legendHeight = 44;
const narrowest = 1100;
const widest = 6000;

/** Pixels a day below which the months have no room for their names. */
const closest = 1.4;

function exportScale({ groups, today, isForPaper }: GanttSvg): { scale: GanttScale; zoom: GanttZoom } {
  const { firstOn, lastOn } = daysOf(groups, today);
  const first = dayNumber(`${firstOn.slice(0, 8)}01`);
  const count = dayNumber(lastOn) - first + 100;
  const wanted = isForPaper ? 0 : closest;
  const pixelsPerDay = Math.min(Math.max(narrowest / count, wanted), widest / count);
  const zoom = pixelsPerDay > 18 ? 'month' : pixelsPerDay > 6 ? 'quarter' : pixelsPerDay > 1 ? 'year' : 'years';
  return { scale: { first, count, pixelsPerDay, width: Math.ceil(count * pixelsPerDay) }, zoom };
}

/** The whole chart as one SVG picture: always light, without a script or anything from outside. */
export function ganttSvg(input: GanttSvg): { svg: string; width: number; height: number } {
  const { groups, today, colours } = input;
  const { scale, zoom } = exportScale(input);
  const lines = ganttLines(groups);
  const bodyTop = titleHeight + axisHeight;
  const bodyHeight = heightOf(lines);
  const width = side + scale.width + margin * 2;
  const height = bodyTop + bodyHeight + legendHeight + margin * 2;
  const heads = lines.map(({ top, group, row }) => (row ? '' : groupRow(group, top, scale, colours)));
  const rows = lines.flatMap(({ top, row }) =>
    row ? [{ row, top, scale, side, today, colours, labels: placeLabels(row, scale), words: input.words }] : [],
  );
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colours.surface}"/>`,
    header(input, width),
    `<g transform="translate(${margin} ${margin + titleHeight})">`,
    axis(scale, zoom, bodyHeight, colours),
    `<g transform="translate(0 ${axisHeight})">`,
    ...groups.flatMap((group) => bands(group, lines.find(({ id }) => id === group.id)?.top ?? 0, scale)),
    ...heads,
    ...rows.map(svgRow),
    ...pathSteps(groups, lines, scale).map((step) => svgPath(step, side, colours)),
    ...rows.map(svgRowTop),
    `</g>`,
    todayLine(scale, today, bodyHeight, input),
    `<g transform="translate(0 ${axisHeight + bodyHeight})">${svgLegend(input.words, colours)}</g>`,
    `</g>`,
  ];
  const family = "Inter, 'Inter Variable', system-ui, 'Segoe UI', sans-serif";
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}" font-size="12">`;
  return { svg: `${open}${svgPatterns(colours)}${parts.join('')}</svg>`, width, height };
}

function header({ title, subtitle, mark, colours }: GanttSvg, width: number): string {
  const chip = mark
    ? `<rect x="${width - margin - 64}" y="${margin}" width="64" height="22" rx="11" fill="${colours.warnSoft}"/>${text(
        { x: width - margin - 32, y: margin + 15, anchor: 'middle', weight: 600, fill: colours.warnText },
        mark,
      )}`
    : '';
  return [
    text({ x: margin, y: margin + 18, size: 20, weight: 600, fill: colours.text }, title),
    text({ x: margin, y: margin + 40, fill: colours.text2 }, subtitle),
    chip,
  ].join('');
}

function axis(scale: GanttScale, zoom: GanttZoom, bodyHeight: number, colours: SvgColours): string {
  const { upper, lower } = axisUnits[zoom];
  const bottom = axisHeight + bodyHeight;
  const upperTicks = ganttTicks(scale, upper, 0, scale.width).map((whole) => {
    const tick = clipped(whole, scale);
    return text({ x: side + tick.x + 6, y: 18, weight: 600, fill: colours.text }, upperText(tick, upper));
  });
  const lowerTicks = ganttTicks(scale, lower, 0, scale.width).map((tick) => {
    const x = side + Math.max(tick.x, 0);
    const words = tickText(tick, lower);
    const middle = side + tick.x + tick.width / 2;
    const label = text({ x: middle, y: 41, size: 11, anchor: 'middle', fill: colours.text3 }, words);
    return `<path d="M${x} 26V${bottom}" stroke="${colours.line}"/>${words ? label : ''}`;
  });
  return [...lowerTicks, ...upperTicks].join('');
}

function groupRow(group: GanttGroup, top: number, scale: GanttScale, colours: SvgColours): string {
  const width = side + scale.width;
  return [
    `<rect y="${top}" width="${width}" height="${groupHeight}" fill="${colours.sunken}"/>`,
    text({ x: 12, y: top + 23, size: 13, weight: 600, fill: colours.text }, group.name),
    text({ x: side + 12, y: top + 22, fill: colours.text2 }, group.detail),
  ].join('');
}

function bands(group: GanttGroup, top: number, scale: GanttScale): string[] {
  const height = group.rows.length * rowHeight;
  return group.bands
    .filter(({ kind }) => kind !== 'holiday')
    .map((band) => {
      const x = Math.max(startOf(scale, band.fromOn), 0);
      const width = Math.max(Math.min(endOf(scale, band.toOn), scale.width) - x, 2);
      const place = `x="${side + x}" y="${top + groupHeight}" width="${width}" height="${height}"`;
      return `<rect ${place} fill="url(#${band.kind})"/>`;
    });
}

function todayLine(scale: GanttScale, today: string, bodyHeight: number, { words, colours }: GanttSvg): string {
  const x = side + middleOf(scale, today);
  const width = words.today.length * 6.6 + 18;
  return [
    `<path d="M${x} 24V${axisHeight + bodyHeight}" stroke="${colours.danger}" stroke-width="1.5"/>`,
    `<rect x="${x - width / 2}" y="4" width="${width}" height="20" rx="10" fill="${colours.danger}"/>`,
    text({ x, y: 18, size: 11, weight: 600, anchor: 'middle', fill: colours.surface }, words.today),
  ].join('');
}

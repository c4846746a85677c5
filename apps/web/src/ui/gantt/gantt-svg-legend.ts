import { type SvgColours, type SvgWords, text } from './gantt-svg-parts.ts';
import { svgShape } from './gantt-svg-rows.ts';

/** What each shape means, below the picture. */
export function svgLegend(words: SvgWords, colours: SvgColours): string {
  const { accent, accentSoft, proven, control, text: ink, surface } = colours;
  const box = (fill: string, stroke: string) =>
    `<rect x=".5" y="-6" width="28" height="12" rx="3" fill="${fill}" stroke="${stroke}"/>`;
  const entries: [drawing: string, words: string, width: number][] = [
    [`<path d="M1-4v8M29-4v8M1 0h28" stroke="${control}" stroke-width="1.4"/>`, words.baseline, 36],
    [box(accentSoft, accent), words.plan, 36],
    [box(accent, accent), words.actual, 36],
    [
      `${box(proven, proven)}<path d="M11 0l3 3 5-6" stroke="${surface}" stroke-width="1.6" fill="none"/>`,
      words.done,
      36,
    ],
    [svgShape('milestone', false, 8, 0, colours), words.milestone, 22],
    [svgShape('rule', false, 8, 0, colours), words.rule, 22],
    [svgShape('limit', false, 4, 0, colours), words.limit, 22],
    [`<path d="M0 0h26M21-4.500L26 0l-5 4.500" stroke="${ink}" stroke-width="2" fill="none"/>`, words.path, 34],
    ['<rect y="-6" width="20" height="12" fill="url(#freeze)"/>', words.freeze, 28],
    ['<rect y="-6" width="20" height="12" fill="url(#period)"/>', words.period, 28],
  ];
  let x = 12;
  const drawn = entries.map(([drawing, name, width]) => {
    const at = x;
    x += width + name.length * 6.4 + 22;
    return `<g transform="translate(${Math.round(at)} 24)">${drawing}${text({ x: width, y: 4, fill: colours.text2 }, name)}</g>`;
  });
  return drawn.join('');
}

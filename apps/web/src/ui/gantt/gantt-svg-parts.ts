/** The light values of the tokens; a picture has no theme. */
export const svgTokens = {
  surface: '--wm-surface',
  sunken: '--wm-sunken',
  line: '--wm-line',
  line2: '--wm-line-2',
  control: '--wm-control-line',
  text: '--wm-text',
  text2: '--wm-text-2',
  text3: '--wm-text-3',
  accent: '--wm-accent',
  accentSoft: '--wm-accent-soft',
  accentLine: '--wm-accent-line',
  proven: '--wm-proven',
  danger: '--wm-danger',
  dangerSoft: '--wm-danger-soft',
  dangerText: '--wm-danger-text',
  warnSoft: '--wm-warn-soft',
  warnText: '--wm-warn-text',
  freeze: '--wm-freeze',
} as const;

export type SvgColours = Readonly<Record<keyof typeof svgTokens, string>>;

export interface SvgWords {
  today: string;
  baseline: string;
  plan: string;
  actual: string;
  done: string;
  milestone: string;
  rule: string;
  limit: string;
  path: string;
  freeze: string;
  period: string;
  /** A slip in days: "+21 d". */
  days: (days: number) => string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Control characters are not allowed in XML at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
export const escaped = (words: string): string =>
  words.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');

interface TextPlace {
  x: number;
  y: number;
  fill: string;
  size?: number;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
  /** Keeps words readable where a line runs through them. */
  halo?: string;
}

export function text(place: TextPlace, words: string): string {
  const { x, y, fill, size = 12, weight = 400, anchor = 'start', halo } = place;
  if (words === '') return '';
  const around = halo ? ` stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"` : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"${around}>${escaped(words)}</text>`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;

export const svgPatterns = ({ line2, freeze, accentLine }: SvgColours): string =>
  [
    '<defs>',
    `<pattern id="freeze" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${freeze}" opacity=".55"/><path d="M0 0v7" stroke="${line2}" stroke-width="3"/></pattern>`,
    `<pattern id="period" width="8" height="8" patternUnits="userSpaceOnUse"><circle cx="4" cy="4" r="1" fill="${accentLine}"/></pattern>`,
    '</defs>',
  ].join('');

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Font } from '@react-pdf/renderer';

const { resolve } = createRequire(import.meta.url);

/** Stands as semibold in the report; the fonts of other scripts have only these two. */
export const weights = [400, 600] as const;

interface Script {
  /** Its font, with the name of each weight in its file. */
  pack: string;
  files: readonly [regular: string, bold: string];
}

/**
 * The fonts of other scripts, in the order in which a letter is looked for that Inter does not have: the small ones first. That
 * of Chinese has the signs of Japanese too, and many that belong to no script, such as ✓.
 */
const scripts: readonly Script[] = [
  { pack: 'hebrew', files: ['NotoSansHebrew-Regular.ttf', 'NotoSansHebrew-Bold.ttf'] },
  { pack: 'arabic', files: ['NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'] },
  { pack: 'sc', files: ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'] },
  { pack: 'kr', files: ['NotoSansKR-Regular.otf', 'NotoSansKR-Bold.otf'] },
];

const familyOf = ({ pack }: Script) => `Noto ${pack}`;

for (const script of scripts) {
  // The package tells others only where its code is; the fonts lie beside that.
  const folder = join(dirname(resolve(`@embedpdf/fonts-${script.pack}`)), '..', 'fonts');
  Font.register({
    family: familyOf(script),
    fonts: script.files.map((file, index) => ({ src: join(folder, file), fontWeight: weights[index] ?? 400 })),
  });
}

/**
 * The families of other scripts that have any of the letters, and which of the letters they have. Megabytes are read, so only
 * for as long as something is left that the fonts before do not have; a font that was read stays.
 */
export async function scriptsOf(letters: readonly string[]): Promise<{ families: string[]; found: Set<string> }> {
  const found = new Set<string>();
  const families: string[] = [];
  for (const script of scripts) {
    const left = letters.filter((letter) => !found.has(letter));
    if (left.length === 0) break;
    const had = await lettersIn(familyOf(script), left);
    if (had.length > 0) families.push(familyOf(script));
    for (const letter of had) found.add(letter);
  }
  return { families, found };
}

/**
 * Those of the letters that a family has. Each is asked for by itself, before anything is drawn: a shape keeps the letters that it
 * first stood for.
 */
async function lettersIn(fontFamily: string, letters: readonly string[]): Promise<string[]> {
  const points = letters.map((letter) => ({ letter, point: letter.codePointAt(0) ?? 0 }));
  let had = points;
  for (const fontWeight of weights) {
    await Font.load({ fontFamily, fontWeight });
    const font = Font.getFont({ fontFamily, fontWeight })?.data;
    had = had.filter(({ point }) => font?.hasGlyphForCodePoint(point));
    for (const { point } of had) font?.glyphForCodePoint(point);
  }
  return had.map(({ letter }) => letter);
}

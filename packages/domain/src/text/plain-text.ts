/** Kinds of text from people. `exact` is for keys and secrets, which are compared as they are and never changed. */
export type TextKind = 'line' | 'name' | 'lines' | 'fileName' | 'exact';

/** Why a text cannot be kept. */
export type TextFault =
  | 'too_short'
  | 'too_long'
  | 'half_character'
  | 'stacked_marks'
  | 'control_character'
  | 'line_break'
  | 'reading_direction'
  | 'address';

/** How many characters a text may have, as it is sent and as it is kept; from 1 on, one of them has to be visible. */
export interface TextLimits {
  min: number;
  max: number;
}

/** More marks on one letter than Unicode's Stream-Safe format has. To put them in order takes minutes where they are many. */
const stackedMarks = /\p{M}{31}/u;
/** C0 and C1 apart from tab and line feed, and what Unicode promises never to be a character. */
const unkeepable = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/u;
/** Every way to end a line: Windows, old Mac, the vertical tab and form feed of word processors, NEL, Unicode's own two. */
const lineEnds = /\r\n?|[\v\f\x85\u2028\u2029]/g;
/** They turn what follows around, so that a name or a file reads as another one. What scripts and emoji need is not among them. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/;
/**
 * What a mail program or a calendar makes a link of: `https://…`, `www.…`, and a host with a port, path, query or fragment.
 * `Booking.com`, `Dr.med. Weiß` and `A/B` stay names.
 */
const webAddress =
  /(?<![\p{L}\d+.-])\p{L}[\p{L}\d+.-]*:\/\/|(?<![\p{L}\d])www\d?\.|(?<![\p{L}\d-])[\p{L}\d-]+\.\p{L}{2,}(?:[/?#\\]|:\d)/iu;

/** In the order in which a text is asked for them. */
const faults: readonly { fault: TextFault; isIn: (text: string) => boolean }[] = [
  { fault: 'control_character', isIn: (text) => unkeepable.test(text) },
  { fault: 'line_break', isIn: (text) => text.includes('\n') },
  { fault: 'reading_direction', isIn: (text) => directionControls.test(text) },
  { fault: 'address', isIn: (text) => webAddress.test(text) },
];

/** What each kind may hold although others may not. */
const allowed: Readonly<Record<TextKind, readonly TextFault[]>> = {
  line: ['address'],
  name: [],
  lines: ['line_break', 'reading_direction', 'address'],
  fileName: ['address'],
  exact: ['reading_direction', 'address'],
};

/** A text as it is kept, or why it cannot be. */
export function readText(
  given: string,
  kind: TextKind,
  { min, max }: TextLimits,
): { text: string } | { fault: TextFault } {
  // Asked first, because what follows takes its time with texts of any length.
  if (characterCount(given) > max) return { fault: 'too_long' };
  if (!given.isWellFormed()) return { fault: 'half_character' };
  if (stackedMarks.test(given)) return { fault: 'stacked_marks' };

  const text = cleaned(given, kind);
  const count = isVisible(text) ? characterCount(text) : 0;
  if (count > max) return { fault: 'too_long' };
  if (count < min) return { fault: 'too_short' };
  const found = faults.find(({ fault, isIn }) => !allowed[kind].includes(fault) && isIn(text));
  return found ? { fault: found.fault } : { text };
}

/** Composed as most systems write it (NFC), without space around it, each line ended by one `\n`. */
function cleaned(text: string, kind: TextKind): string {
  if (kind === 'exact') return text;
  if (kind === 'fileName') return cleanedFileName(text);
  const composed = text.replace(lineEnds, '\n').normalize('NFC').trim();
  return kind === 'lines' ? composed : composed.replaceAll('\t', ' ');
}

/** The last part of a path. Whoever uploads a file cannot easily rename it, so what nobody sees in a name is left out. */
function cleanedFileName(path: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? '';
  const name = last
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .trim();
  return name.replace(/^\.+$/, '') || 'file';
}

/** Whether there is anything in it to see; a line of zero-width characters is empty. */
const isVisible = (text: string): boolean => /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text);

/** As the database and JSON Schema count: in code points, so that an emoji outside the first plane is one. */
function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

import { textSentences } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { z } from 'zod';

/** What is wrong with one field, in every language: whoever refuses does not know who reads. */
export type FieldMessage = Readonly<Record<Language, string>>;

/** The sentences that contracts write themselves. */
const germanOf: Readonly<Record<string, string>> = {
  'This date does not exist. Use YYYY-MM-DD, for example 2027-02-28.':
    'Dieses Datum gibt es nicht. Verwenden Sie JJJJ-MM-TT, zum Beispiel 2027-02-28.',
  'Use MM-DD, for example 12-31.': 'Verwenden Sie MM-TT, zum Beispiel 12-31.',
  [textSentences.half_character]: 'Dieser Text enthält ein halbes Zeichen. Geben Sie ihn neu ein.',
  [textSentences.stacked_marks]: 'In diesem Text sind zu viele Zeichen übereinandergesetzt. Geben Sie ihn neu ein.',
  [textSentences.control_character]: 'Dieser Text enthält ein unsichtbares Steuerzeichen. Geben Sie ihn neu ein.',
  [textSentences.line_break]: 'Das muss in einer Zeile stehen.',
  [textSentences.reading_direction]:
    'Hier steht ein unsichtbares Zeichen, das die Leserichtung umkehrt. Geben Sie den Text neu ein.',
  [textSentences.address]: 'Ein Name darf keine Webadresse enthalten: Mailprogramme machten daraus einen Link.',
  'Use an address that begins with https://.': 'Verwenden Sie eine Adresse, die mit https:// beginnt.',
  'Name each weekday once.': 'Nennen Sie jeden Wochentag nur einmal.',
};

/** Of zod's issues, as much as a sentence needs. */
const issueSchema = z.object({
  code: z.string(),
  origin: z.string().optional(),
  minimum: z.coerce.number().optional(),
  maximum: z.coerce.number().optional(),
});

const germanByCode: Readonly<Record<string, string>> = {
  invalid_type: 'Hier fehlt eine Angabe, oder sie ist von anderer Art als erwartet.',
  invalid_format: 'Die Angabe hat nicht die erwartete Form.',
  invalid_value: 'Das steht nicht zur Auswahl.',
  unrecognized_keys: 'Hier steht ein Feld, das es nicht gibt.',
};

/** What zod found, as a sentence; what it says of limits, in plain words. */
export function issueMessage(issue: { message: string }): FieldMessage {
  const { code = '', ...limits } = issueSchema.safeParse(issue).data ?? {};
  const limit = limitMessage(code, limits);
  if (limit) return limit;
  const de = germanOf[issue.message] ?? germanByCode[code] ?? 'Diese Angabe ist nicht möglich.';
  return { en: issue.message, de };
}

function limitMessage(code: string, { origin, minimum, maximum }: Omit<z.infer<typeof issueSchema>, 'code'>) {
  const units = origin === 'string' ? { en: ' characters', de: ' Zeichen' } : { en: '', de: '' };
  if (code === 'too_small' && minimum !== undefined) {
    if (origin === 'string' && minimum === 1) return { en: 'Fill this in.', de: 'Füllen Sie dieses Feld aus.' };
    return { en: `At least ${minimum}${units.en}.`, de: `Mindestens ${minimum}${units.de}.` };
  }
  if (code !== 'too_big' || maximum === undefined) return null;
  return { en: `At most ${maximum}${units.en}.`, de: `Höchstens ${maximum}${units.de}.` };
}

import { textSentences } from '@waymark/contracts';
import type { FieldWords } from './field-words.ts';

/** The sentences that contracts write themselves, by their English. */
const sentences: Readonly<Record<string, string>> = {
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
  'The first day comes after the last.': 'Der erste Tag liegt nach dem letzten.',
  'Name each weekday once.': 'Nennen Sie jeden Wochentag nur einmal.',
};

/** What zod says, by its codes. */
const byCode: Readonly<Record<string, string>> = {
  invalid_type: 'Hier fehlt eine Angabe, oder sie ist von anderer Art als erwartet.',
  invalid_format: 'Die Angabe hat nicht die erwartete Form.',
  invalid_value: 'Das steht nicht zur Auswahl.',
  unrecognized_keys: 'Hier steht ein Feld, das es nicht gibt.',
};

/** What is wrong with one field, in German. */
export const fieldWordsDe: FieldWords = {
  fillIn: 'Füllen Sie dieses Feld aus.',
  atLeast: (minimum, isText) => `Mindestens ${minimum}${isText ? ' Zeichen' : ''}.`,
  atMost: (maximum, isText) => `Höchstens ${maximum}${isText ? ' Zeichen' : ''}.`,
  other: ({ code, message }) => sentences[message] ?? byCode[code] ?? 'Diese Angabe ist nicht möglich.',
};

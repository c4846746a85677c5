import type { ProgrammeDemoWords } from './programme-demo-words.ts';

/** What was agreed on in the demo with those who examine in German. */
export const programmeDemoWordsDe: ProgrammeDemoWords = {
  accreditation: 'DAkkS (Demo)',
  planReason: 'Mit den Auditoren vereinbart',
  pinReason: 'Von Nordcert schriftlich bestätigt',
};

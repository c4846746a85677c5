import { dayInWords } from '@waymark/domain';
import type { DecisionWords } from './decision-words.ts';

/** What is said of decisions outside the page, in German. */
export const decisionWordsDe: DecisionWords = {
  asks: 'Entscheiden',
  needed: 'Entscheidung nötig',
  laterDay: ({ stage, on }) => `${stage} ab ${dayInWords(on, 'de')}`,
  smallerScope: ({ text }) => `Kleinerer Geltungsbereich: ${text}`,
  acceptUntil: ({ on, text }) => `Hinnehmen bis ${dayInWords(on, 'de')}: ${text}`,
  asked: ({ by, question }) => `${by} bittet um Ihre Entscheidung: ${question}`,
  ofPlan: ({ programme }) => `Es geht um den Plan von ${programme}.`,
  neededBy: ({ on }) => `Sie wird bis zum ${dayInWords(on, 'de')} gebraucht. Ihre Optionen:`,
  result: ({ before, after }) =>
    `das Ergebnis kommt dann am ${dayInWords(after, 'de')}, nach dem jetzigen Plan am ${dayInWords(before, 'de')}`,
  open: 'Ansehen und entscheiden',
  decided: ({ by, question }) => `${by} hat entschieden: ${question}`,
  chosen: 'Gewählt',
  because: ({ reason }) => `„${reason}“`,
  inForce: ({ programme }) => `Der Plan von ${programme} ist entsprechend geändert.`,
  notInForce: ({ programme }) => `Der Plan von ${programme} bleibt, wie er war.`,
  look: 'Bericht öffnen',
};

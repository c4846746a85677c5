import type { DecisionDemoWords } from './decision-demo-words.ts';

/** What the demo's manager asks to be decided, in German. */
export const decisionDemoWordsDe: DecisionDemoWords = {
  question: 'Das Stufe-2-Audit verschieben oder Lissabon beim ersten Zertifikat auslassen?',
  why: 'Die Überprüfungen der Zugriffsrechte in Lissabon haben erst jetzt begonnen. Nach dem jetzigen Plan sähe der Auditor dort eine einzige und verlangt zwei.',
  smallerScope: 'Nur Hamburg zertifizieren und Lissabon mit dem ersten Überwachungsaudit aufnehmen.',
};

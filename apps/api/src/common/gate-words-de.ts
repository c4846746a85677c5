import { dayOf, type GateWords, noneOr, ofThem, ofThemInScope, yesOrNo } from './gate-facts.ts';

/** What gates ask for, in German. */
export const gateWordsDe: GateWords = {
  documents_approved: { title: 'Pflichtdokumente', fact: ofThem('von', 'genehmigt') },
  soa_approved: { title: 'Erklärung zur Anwendbarkeit', fact: yesOrNo('genehmigt', 'noch nicht genehmigt') },
  internal_audit_done: { title: 'Vollständiges internes Audit', fact: ofThem('von', 'genehmigt') },
  management_review_done: { title: 'Managementbewertung', fact: yesOrNo('genehmigt', 'noch nicht genehmigt') },
  no_open_major: {
    title: 'Keine offene Hauptabweichung',
    fact: noneOr('keine offen', 'offen', 'unbekannt: noch nichts bewertet'),
  },
  all_assessed: {
    title: 'Jede Anforderung',
    fact: ofThemInScope('von', 'bewertet', 'nicht messbar: nichts im Geltungsbereich'),
  },
  criteria_covered: {
    title: 'Maßnahme je Kriterium',
    fact: ofThemInScope('von', 'akzeptiert', 'nicht messbar: nichts im Geltungsbereich'),
  },
  system_description: { title: 'Systembeschreibung', fact: yesOrNo('entworfen', 'noch nicht entworfen') },
  management_assertion: { title: 'Erklärung der Leitung', fact: yesOrNo('entworfen', 'noch nicht entworfen') },
  period_covered: { title: 'Beobachtungszeitraum', fact: dayOf('Tag', 'von') },
  nothing_proven: {
    title: 'Anforderungen',
    fact: ofThemInScope('von', 'belegt', 'nicht messbar: nichts im Geltungsbereich'),
  },
};

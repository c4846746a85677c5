import type { Gate, OpenPoint } from '@waymark/contracts';
import type { GateId, GateResult, Language, OpenPoint as OpenPointFigures } from '@waymark/domain';

type Fact = (result: Omit<GateResult, 'id'>) => string;
interface GateWords {
  title: string;
  fact: Fact;
}

const documents: Gate['target'] = { page: 'documents', filter: {} };
const requirements = (filter: Record<string, string> = {}): Gate['target'] => ({ page: 'gap-items', filter });

/** Where the rows behind a gate are. */
const targets: Record<GateId, Gate['target']> = {
  documents_approved: documents,
  soa_approved: documents,
  internal_audit_done: documents,
  management_review_done: documents,
  no_open_major: requirements({ conformity: 'major' }),
  all_assessed: requirements({ conformity: 'not_assessed' }),
  criteria_covered: requirements({ lacks: 'acceptance' }),
  system_description: documents,
  management_assertion: documents,
  period_covered: { page: 'programme', filter: {} },
};

const ofThem =
  (of: string, things: string): Fact =>
  ({ have, need }) =>
    `${have} ${of} ${need} ${things}`;
/** The same, where nothing may be in scope: "0 of 0" would be a figure of nothing. */
const ofThemInScope =
  (of: string, things: string, nothing: string): Fact =>
  (result) =>
    result.need === 0 ? nothing : ofThem(of, things)(result);
const yesOrNo =
  (yes: string, no: string): Fact =>
  ({ isMet }) =>
    isMet ? yes : no;
const noneOr =
  (none: string, open: string, unknown: string): Fact =>
  ({ have, isMet }) => {
    if (have > 0) return `${have} ${open}`;
    return isMet ? none : unknown;
  };
const dayOf =
  (day: string, of: string): Fact =>
  ({ have, need }) =>
    `${day} ${have} ${of} ${need}`;

type Words = Record<GateId, GateWords>;

const english: Words = {
  documents_approved: { title: 'Mandatory documents', fact: ofThem('of', 'approved') },
  soa_approved: { title: 'Statement of Applicability', fact: yesOrNo('approved', 'not approved yet') },
  internal_audit_done: { title: 'Full internal audit', fact: ofThem('of', 'approved') },
  management_review_done: { title: 'Management review', fact: yesOrNo('approved', 'not approved yet') },
  no_open_major: {
    title: 'No open major nonconformity',
    fact: noneOr('none open', 'open', 'unknown: nothing is assessed yet'),
  },
  all_assessed: {
    title: 'Every requirement',
    fact: ofThemInScope('of', 'assessed', 'not measurable: nothing in scope'),
  },
  criteria_covered: {
    title: 'Control per criterion',
    fact: ofThemInScope('of', 'accepted', 'not measurable: nothing in scope'),
  },
  system_description: { title: 'System description', fact: yesOrNo('drafted', 'not drafted yet') },
  management_assertion: { title: 'Management assertion', fact: yesOrNo('drafted', 'not drafted yet') },
  period_covered: { title: 'Observation period', fact: dayOf('day', 'of') },
};

const german: Words = {
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
};

const words: Readonly<Record<Language, Words>> = { en: english, de: german };

const nothingProven: Readonly<Record<Language, GateWords>> = {
  en: { title: 'Requirements', fact: ofThemInScope('of', 'proven', 'not measurable: nothing in scope') },
  de: { title: 'Anforderungen', fact: ofThemInScope('von', 'belegt', 'nicht messbar: nichts im Geltungsbereich') },
};

/** What was open, in words. */
export function toOpenPoint({ id, have, need }: OpenPointFigures, language: Language): OpenPoint {
  const { title, fact } = id === 'nothing_proven' ? nothingProven[language] : words[language][id];
  return { id, title, fact: fact({ isMet: false, have, need }) };
}

/** The result of a gate in words, with where the rows behind it are. */
export function toGate(result: GateResult, language: Language): Gate {
  const { title, fact } = words[language][result.id];
  return { id: result.id, title, isMet: result.isMet, fact: fact(result), target: targets[result.id] };
}

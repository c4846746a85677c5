import { type Conformity, conformities } from '@waymark/domain';

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();

const answers: ReadonlyMap<string, boolean> = new Map(
  Object.entries({ yes: true, y: true, true: true, ja: true, j: true, wahr: true, x: true }).concat(
    Object.entries({ no: false, n: false, false: false, nein: false, falsch: false }),
  ),
);
const applying: ReadonlyMap<string, boolean> = new Map([
  ...['applicable', 'in scope', 'included', 'anwendbar', 'zutreffend'].map((word) => [word, true] as const),
  ...['not applicable', 'out of scope', 'excluded', 'n/a', 'na', 'nicht anwendbar', 'nicht zutreffend', 'entfällt'].map(
    (word) => [word, false] as const,
  ),
]);

export const readYesOrNo = (text: string): boolean | undefined => answers.get(plain(text));
export const readApplicability = (text: string): boolean | undefined => readYesOrNo(text) ?? applying.get(plain(text));

/** The words of the pages, in both languages. */
const own: ReadonlyMap<string, Conformity> = new Map([
  ...conformities.map((code) => [plain(code), code] as const),
  ['nicht bewertet', 'not_assessed'],
  ['konform', 'conform'],
  ['verbesserung', 'improvement'],
  ['verbessern', 'improvement'],
  ['improve', 'improvement'],
  ['nebenabweichung', 'minor'],
  ['minor nonconformity', 'minor'],
  ['hauptabweichung', 'major'],
  ['major nonconformity', 'major'],
  ['nicht anwendbar', 'not_applicable'],
]);

const proposals: Readonly<Record<Conformity, string>> = {
  conform:
    'implemented|fully implemented|complete|completed|closed|effective|compliant|conforms|done|in place|treated|received|umgesetzt|vollständig umgesetzt|abgeschlossen|erfüllt|erledigt|vorhanden|geschlossen',
  improvement: 'needs improvement|ofi|opportunity for improvement|verbesserungspotenzial|verbesserungswürdig',
  minor:
    'partially implemented|partial|partially|partly implemented|partially compliant|in progress|planned|started|teilweise|teilweise umgesetzt|teilweise erfüllt|in bearbeitung|in umsetzung|geplant|begonnen',
  major:
    'not implemented|not in place|not compliant|non compliant|missing|gap|nicht umgesetzt|nicht erfüllt|nicht vorhanden|fehlt',
  not_applicable: 'n/a|na|not relevant|out of scope|excluded|nicht relevant|entfällt|ausgeschlossen',
  not_assessed: 'not started|open|to do|tbd|unknown|offen|nicht begonnen|unbekannt',
};
const proposed: ReadonlyMap<string, Conformity> = new Map(
  conformities.flatMap((code) => proposals[code].split('|').map((word) => [plain(word), code] as const)),
);

/** What a word of Waymark's own stands for. */
export const ownConformity = (text: string): Conformity | undefined => own.get(plain(text));
/** What a word about implementation most likely says about conformity; only whoever imports knows. */
export const proposedConformity = (text: string): Conformity | undefined => proposed.get(plain(text));
export const sameWord = (one: string, other: string): boolean => plain(one) === plain(other);

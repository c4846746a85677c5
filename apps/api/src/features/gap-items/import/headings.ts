import { type ImportTarget, importTargets } from '@waymark/contracts';
import { languages } from '@waymark/domain';
import { exportWords } from '../export-words.ts';
import { referenceWords, standardNames } from './standard-names.ts';

const headings = (target: Exclude<ImportTarget, 'applicability'>) =>
  languages.map((language) => exportWords(language).columns[target]);

/** Headings of exports in every language: what stands below them is Waymark's own. */
const own: Readonly<Record<ImportTarget, readonly string[]>> = {
  requirement: headings('requirement'),
  conformity: headings('conformity'),
  findingAsIs: headings('findingAsIs'),
  targetToBe: headings('targetToBe'),
  justification: headings('justification'),
  isHighRisk: headings('isHighRisk'),
  ownerId: [...headings('ownerId'), 'E-Mail des Inhabers'],
  reviewerId: headings('reviewerId'),
  dueOn: headings('dueOn'),
  closeByStageId: headings('closeByStageId'),
  effortHours: headings('effortHours'),
  evidenceRequired: headings('evidenceRequired'),
  applicability: [],
};

/** What other people's tables call it, the surest first. Taken as a proposal; whoever imports is asked. */
const usual: Readonly<Record<ImportTarget, readonly string[]>> = {
  requirement: [
    'requirement id|requirement no|requirement number|requirement ref|reference|ref|ref no|anforderungs id',
    'anforderungsnummer|anforderung nr|kontroll nr|massnahmen nr|referenz|norm ref|id|nr|no',
    ...referenceWords.flatMap((word) =>
      ['', ' id', ' no', ' number', ' ref', ' reference', ' nr'].map((end) => word + end),
    ),
    ...standardNames.flatMap((name) => ['', 'ref', 'reference', ...referenceWords].map((word) => `${name} ${word}`)),
  ],
  conformity: [
    'status|implementation status|compliance status|current status|control status|conformity status|maturity status',
    'umsetzungsstatus|umsetzung|stand|erfüllungsgrad|bewertung|compliance|implemented',
  ],
  findingAsIs: [
    'finding|findings|gap|gaps|identified gap|gap finding|gap description|current state|as is|observation|ist zustand|ist',
    'feststellung|feststellungen|befund|lücke|abweichung',
  ],
  targetToBe: [
    'target state|to be|action|actions|action required|required action|recommendation|remediation|remediation plan',
    'corrective action|soll zustand|soll|empfehlung|maßnahme zur umsetzung|ziel|zielzustand|handlungsbedarf',
  ],
  justification: [
    'justification for inclusion exclusion|justification for exclusion|justification for inclusion|reason|rationale',
    'reason for selection|reason for exclusion|begründung ausschluss|begründung der anwendbarkeit|grund',
  ],
  isHighRisk: ['high risk|critical|kritisch|hohes risiko'],
  ownerId: [
    'owner|control owner|responsible|responsible person|responsibility|assigned to|assignee|action owner|inhaber',
    'verantwortlich|verantwortliche|verantwortlicher|verantwortliche person|zuständig|zuständigkeit',
  ],
  reviewerId: ['reviewer|reviewed by|prüfer|geprüft von'],
  dueOn: [
    'due|due date|target date|deadline|planned date|completion date|target completion date|fällig|fällig am|fälligkeit',
    'frist|termin|zieltermin|umsetzung bis|bis wann',
  ],
  closeByStageId: ['close by stage|phase'],
  effortHours: ['effort|effort hours|effort h|hours|aufwand|aufwand h|aufwand stunden|stunden'],
  evidenceRequired: ['number of evidence|anzahl nachweise'],
  applicability: [
    'applicable|applicability|is applicable|applicable y n|applicable yes no|in scope|included|anwendbar|anwendbarkeit',
    'anwendbar ja nein|zutreffend|relevant',
  ],
};

/** What tells requirements apart where their numbers do not. */
const titles =
  'title|control name|control title|name|requirement title|titel|bezeichnung|maßnahmentitel|control description';

/** Case, accents of typing, brackets and punctuation say nothing. */
const plain = (heading: string) =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface HeadingMeaning {
  target: ImportTarget;
  /** A word of other people's tables, so only proposed. */
  isUsual: boolean;
}

const meanings = new Map<string, HeadingMeaning>(
  [usual, own].flatMap((table) =>
    importTargets.flatMap((target) =>
      table[target]
        .join('|')
        .split('|')
        .map(plain)
        .filter(Boolean)
        .map((name) => [name, { target, isUsual: table === usual }] as const),
    ),
  ),
);
const titleHeadings = new Set(titles.split('|').map(plain));

/** What a heading stands for, if it is one that is known. */
export const headingMeaning = (heading: string): HeadingMeaning | undefined => meanings.get(plain(heading));
export const isTitleHeading = (heading: string): boolean => titleHeadings.has(plain(heading));

import type { Gate, OpenPoint } from '@waymark/contracts';
import {
  type GateId,
  type GateResult,
  type Language,
  type Lifecycle,
  type OpenPoint as OpenPointFigures,
  spoken,
  stagesAsking,
} from '@waymark/domain';
import type { GateWords } from './gate-facts.ts';
import { gateWordsDe } from './gate-words-de.ts';
import { gateWordsEn } from './gate-words-en.ts';

/** What gates ask for, by language. */
export const gateWords = spoken<GateWords>({ en: gateWordsEn, de: gateWordsDe });

const documents = (filter: Record<string, string>): Gate['target'] => ({ page: 'documents', filter });
const requirements = (filter: Record<string, string> = {}): Gate['target'] => ({ page: 'gap-items', filter });

/** Where the rows are that keep a gate open. */
const targets: Record<GateId, Gate['target']> = {
  documents_approved: documents({ duty: 'mandatory' }),
  soa_approved: documents({ holds: 'applicability' }),
  internal_audit_done: documents({ holds: 'internal_audit' }),
  management_review_done: documents({ holds: 'management_review' }),
  no_open_major: requirements({ conformity: 'major' }),
  all_assessed: requirements({ conformity: 'not_assessed' }),
  criteria_covered: requirements({ lacks: 'acceptance' }),
  system_description: documents({ holds: 'system_description' }),
  management_assertion: documents({ holds: 'management_assertion' }),
  period_covered: { page: 'programme', filter: {} },
};

/** What was open, in words. */
export function toOpenPoint({ id, have, need }: OpenPointFigures, language: Language): OpenPoint {
  const { title, fact } = gateWords(language)[id];
  return { id, title, fact: fact({ isMet: false, have, need }) };
}

/** Once no row keeps it open, those that were counted. */
function targetOf({ id, isMet }: Pick<GateResult, 'id' | 'isMet'>): Gate['target'] {
  const target = targets[id];
  return isMet && target.page === 'gap-items' ? requirements() : target;
}

/** The result of a gate in words, with where the rows behind it are, and the stages of a lifecycle that ask the same. */
export function toGate(result: GateResult, { stages }: Pick<Lifecycle, 'stages'>, language: Language): Gate {
  const { id, isMet } = result;
  const { title, fact } = gateWords(language)[id];
  const asking = stagesAsking(id, stages).map(({ key, shortName }) => ({ key, name: shortName }));
  return { id, title, isMet, fact: fact(result), stages: asking, target: targetOf(result) };
}

import type { Gate } from '@waymark/contracts';
import type { GateId, GateResult } from '@waymark/domain';

interface GateWords {
  title: string;
  fact: (result: GateResult) => string;
  target: Gate['target'];
}

const documents: Gate['target'] = { page: 'documents', filter: {} };
const requirements = (filter: Record<string, string> = {}): Gate['target'] => ({ page: 'gap-items', filter });
const ofThem =
  (things: string) =>
  ({ have, need }: GateResult) =>
    `${have} of ${need} ${things}`;
const yesOrNo =
  (yes: string, no: string) =>
  ({ isMet }: GateResult) =>
    isMet ? yes : no;

const words: Record<GateId, GateWords> = {
  documents_approved: { title: 'Mandatory documents', fact: ofThem('approved'), target: documents },
  soa_approved: {
    title: 'Statement of Applicability',
    fact: yesOrNo('approved', 'not approved yet'),
    target: documents,
  },
  internal_audit_done: { title: 'Full internal audit', fact: ofThem('approved'), target: documents },
  management_review_done: {
    title: 'Management review',
    fact: yesOrNo('approved', 'not approved yet'),
    target: documents,
  },
  no_open_major: {
    title: 'No open major nonconformity',
    fact: ({ have }) => (have === 0 ? 'none open' : `${have} open`),
    target: requirements({ conformity: 'major' }),
  },
  all_assessed: {
    title: 'Every requirement',
    fact: ofThem('assessed'),
    target: requirements({ conformity: 'not_assessed' }),
  },
  criteria_covered: {
    title: 'Control per criterion',
    fact: ofThem('accepted'),
    target: requirements({ lacks: 'acceptance' }),
  },
  system_description: {
    title: 'System description',
    fact: yesOrNo('drafted', 'not drafted yet'),
    target: documents,
  },
  management_assertion: {
    title: 'Management assertion',
    fact: yesOrNo('drafted', 'not drafted yet'),
    target: documents,
  },
  period_covered: {
    title: 'Observation period',
    fact: ({ have, need }) => `day ${have} of ${need}`,
    target: { page: 'programme', filter: {} },
  },
};

/** The result of a gate in words, with where the rows behind it are. */
export function toGate(result: GateResult): Gate {
  const { title, fact, target } = words[result.id];
  return { id: result.id, title, isMet: result.isMet, fact: fact(result), target };
}

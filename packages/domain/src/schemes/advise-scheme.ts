import { type SchemeId, type TrustCategory, trustCategories } from './schemes.ts';

/** The families of schemes that answers speak for; a family's types share one score. */
export const schemeFamilies = ['iso-27001', 'soc-2', 'soc-1', 'isae-3402', 'isae-3000', 'soc-3'] as const;
export type SchemeFamily = (typeof schemeFamilies)[number];

export interface AdviceAnswer {
  id: string;
  text: string;
  rationale: string;
  /** 0 (neutral) to 4 (decisive) for a family; a weight for one scheme of it (`soc-2-type-1`) asks for that type. */
  weights: Readonly<Record<string, number>>;
  category: TrustCategory | null;
}

export interface AdviceQuestion {
  id: string;
  question: string;
  answers: readonly AdviceAnswer[];
}

export interface AdviceReason {
  scheme: SchemeId;
  questionId: string;
  answerId: string;
  weight: number;
  rationale: string;
}

export interface Advice {
  scores: Record<SchemeFamily, number>;
  /** The scheme to begin with first; empty when the answers speak for none. */
  advised: SchemeId[];
  /** Why, the weightiest reason first. */
  reasons: AdviceReason[];
  /** Security, and what the answers add to it. */
  categories: TrustCategory[];
}

/** Both ISO 27001 and SOC 2 are advised when each reaches this many points … */
const bothFromPoints = 10;
/** … and they are no further apart than this. */
const bothWithinPoints = 4;
/** The other families are named in addition from here on. */
const othersFromPoints = 3;

const scoreIn = (answers: readonly AdviceAnswer[], candidate: string) =>
  answers.reduce((sum, { weights }) => sum + (weights[candidate] ?? 0), 0);

/** The longer report says more, so it is the default unless an answer asks for the shorter one. */
function schemeOf(family: SchemeFamily, answers: readonly AdviceAnswer[]): SchemeId {
  if (family === 'iso-27001') return 'iso-27001-2022';
  if (family === 'soc-3') return 'soc-3';
  return scoreIn(answers, `${family}-type-1`) > 0 ? `${family}-type-1` : `${family}-type-2`;
}

function advisedFamilies(scores: Record<SchemeFamily, number>): SchemeFamily[] {
  const iso = scores['iso-27001'];
  const soc2 = scores['soc-2'];
  const others = (['soc-1', 'isae-3402', 'isae-3000', 'soc-3'] as const).filter(
    (family) => scores[family] >= othersFromPoints,
  );
  if (iso === 0 && soc2 === 0) return others;
  const ordered: SchemeFamily[] = iso >= soc2 ? ['iso-27001', 'soc-2'] : ['soc-2', 'iso-27001'];
  const isBoth = Math.min(iso, soc2) >= bothFromPoints && Math.abs(iso - soc2) <= bothWithinPoints;
  return [...ordered.slice(0, isBoth ? 2 : 1), ...others];
}

/**
 * Adds up the weights of the answers given (answer ids by question id; several where a question allows them). Unknown
 * ids count nothing. The sizes of the weights are Waymark's own; the advice explains itself by its reasons.
 */
export function adviseScheme(
  questions: readonly AdviceQuestion[],
  answered: Readonly<Record<string, string | readonly string[]>>,
): Advice {
  const given = questions.flatMap((question) =>
    question.answers
      .filter(({ id }) => [answered[question.id] ?? []].flat().includes(id))
      .map((answer) => ({ question, answer })),
  );
  const answers = given.map(({ answer }) => answer);
  const scores: Record<SchemeFamily, number> = {
    'iso-27001': scoreIn(answers, 'iso-27001'),
    'soc-2': scoreIn(answers, 'soc-2'),
    'soc-1': scoreIn(answers, 'soc-1'),
    'isae-3402': scoreIn(answers, 'isae-3402'),
    'isae-3000': scoreIn(answers, 'isae-3000'),
    'soc-3': scoreIn(answers, 'soc-3'),
  };
  const families = advisedFamilies(scores);
  const reasons = families.flatMap((family) =>
    given
      .map(({ question, answer }) => ({
        scheme: schemeOf(family, answers),
        questionId: question.id,
        answerId: answer.id,
        weight: answer.weights[family] ?? 0,
        rationale: answer.rationale,
      }))
      .filter(({ weight }) => weight > 0),
  );
  const suggested = answers.map(({ category }) => category);
  return {
    scores,
    advised: families.map((family) => schemeOf(family, answers)),
    reasons: reasons.toSorted((a, b) => b.weight - a.weight),
    categories: trustCategories.filter((category) => category === 'security' || suggested.includes(category)),
  };
}

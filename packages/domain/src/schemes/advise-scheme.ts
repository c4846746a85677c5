import type { SchemeId } from './schemes.ts';

/** What the advice has to know of a scheme; all of them in the order in which they are offered. */
export interface AdvisedScheme {
  id: SchemeId;
  /** Answers speak for a family; its schemes share the score. */
  family: string;
  /** One of the families between which the answers decide first. */
  isLeading: boolean;
  isWithdrawn: boolean;
  categories: readonly { id: string; isMandatory: boolean }[];
}

export interface AdviceAnswer {
  id: string;
  text: string;
  rationale: string;
  /** 0 (neutral) to 4 (decisive) for a family; a weight for one scheme of it (`soc-2-type-1`) asks for that type. */
  weights: Readonly<Record<string, number>>;
  category: string | null;
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
  /** By family. */
  scores: ReadonlyMap<string, number>;
  /** The scheme to begin with first; empty when the answers speak for none. */
  advised: SchemeId[];
  /** Why, the weightiest reason first. */
  reasons: AdviceReason[];
  /** What is mandatory in the schemes, and what the answers add to it. */
  categories: string[];
}

/** The two leading families are both advised when each reaches this many points … */
const bothFromPoints = 10;
/** … and they are no further apart than this. */
const bothWithinPoints = 4;
/** One answer that speaks so much for each of them asks for all, whatever the others say. */
const askedFromWeight = 3;
/** The other families are named in addition from here on. */
const othersFromPoints = 3;

const scoreIn = (answers: readonly AdviceAnswer[], candidate: string) =>
  answers.reduce((sum, { weights }) => sum + (weights[candidate] ?? 0), 0);

/** The first that is offered says most, so it is the default unless an answer asks for another. */
function schemeOf(family: string, schemes: readonly AdvisedScheme[], answers: readonly AdviceAnswer[]): SchemeId {
  const ofFamily = schemes.filter((scheme) => scheme.family === family);
  const asked = ofFamily.find(({ id }) => id !== family && scoreIn(answers, id) > 0);
  return asked?.id ?? ofFamily[0]?.id ?? family;
}

function advisedFamilies(
  schemes: readonly AdvisedScheme[],
  scores: Advice['scores'],
  answers: readonly AdviceAnswer[],
): string[] {
  const scoreOf = (family: string) => scores.get(family) ?? 0;
  const leading = [...new Set(schemes.filter(({ isLeading }) => isLeading).map(({ family }) => family))].toSorted(
    (a, b) => scoreOf(b) - scoreOf(a),
  );
  const others = [...scores.keys()].filter(
    (family) => !leading.includes(family) && scoreOf(family) >= othersFromPoints,
  );
  const best = scoreOf(leading[0] ?? '');
  if (best === 0) return others;
  const areAllAsked = answers.some(({ weights }) =>
    leading.every((family) => (weights[family] ?? 0) >= askedFromWeight),
  );
  const isEqual = (family: string) =>
    areAllAsked || (scoreOf(family) >= bothFromPoints && best - scoreOf(family) <= bothWithinPoints);
  return [...leading.filter((family, index) => index === 0 || isEqual(family)), ...others];
}

/**
 * Adds up the weights of the answers given (answer ids by question id; several where a question allows them). Unknown
 * ids count nothing. The sizes of the weights are Waymark's own; the advice explains itself by its reasons.
 */
export function adviseScheme(
  all: readonly AdvisedScheme[],
  questions: readonly AdviceQuestion[],
  answered: Readonly<Record<string, string | readonly string[]>>,
): Advice {
  const schemes = all.filter(({ isWithdrawn }) => !isWithdrawn);
  const given = questions.flatMap((question) =>
    question.answers
      .filter(({ id }) => [answered[question.id] ?? []].flat().includes(id))
      .map((answer) => ({ question, answer })),
  );
  const answers = given.map(({ answer }) => answer);
  const scores = new Map(schemes.map(({ family }) => [family, scoreIn(answers, family)]));
  const families = advisedFamilies(schemes, scores, answers);
  const reasons = families.flatMap((family) =>
    given
      .map(({ question, answer }) => ({
        scheme: schemeOf(family, schemes, answers),
        questionId: question.id,
        answerId: answer.id,
        weight: answer.weights[family] ?? 0,
        rationale: answer.rationale,
      }))
      .filter(({ weight }) => weight > 0),
  );
  return {
    scores,
    advised: families.map((family) => schemeOf(family, schemes, answers)),
    reasons: reasons.toSorted((a, b) => b.weight - a.weight),
    categories: advisedCategories(schemes, answers),
  };
}

function advisedCategories(schemes: readonly AdvisedScheme[], answers: readonly AdviceAnswer[]): string[] {
  const offered = new Map(schemes.flatMap(({ categories }) => categories).map((category) => [category.id, category]));
  const suggested = answers.map(({ category }) => category);
  return [...offered.values()]
    .filter(({ id, isMandatory }) => isMandatory || suggested.includes(id))
    .map(({ id }) => id);
}

import { type AdviceQuestion, trustCategories } from '@waymark/domain';
import data from '../data/advice.json' with { type: 'json' };
import { frozen, oneOf } from './one-of.ts';

interface AnswerData {
  id: string;
  text: string;
  rationale: string;
  weights: Readonly<Record<string, number | undefined>>;
  category: string | null;
}

interface QuestionData {
  id: string;
  question: string;
  answers: readonly AnswerData[];
}

const toWeights = (weights: AnswerData['weights']): Record<string, number> =>
  Object.fromEntries(Object.entries(weights).map(([candidate, weight]) => [candidate, weight ?? 0]));

const toQuestion = ({ answers, ...question }: QuestionData): AdviceQuestion => ({
  ...question,
  answers: answers.map((answer) => ({
    ...answer,
    weights: toWeights(answer.weights),
    category: answer.category === null ? null : oneOf(trustCategories, answer.category),
  })),
});

/** The questionnaire that leads to a scheme; each question takes one answer. See `adviseScheme`. */
export const adviceQuestions: readonly AdviceQuestion[] = frozen(data.map(toQuestion));

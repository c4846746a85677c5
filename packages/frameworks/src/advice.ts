import { type AdviceQuestion, type Language, languages } from '@waymark/domain';
import { z } from 'zod';
import { read } from './folders.ts';
import { frozen } from './frozen.ts';
import { idSchema } from './rule-schemas.ts';
import { commonFolder, wordsOf } from './words.ts';

const answerSchema = z.strictObject({
  id: idSchema,
  weights: z.record(idSchema, z.int().min(0).max(4)),
  category: idSchema.nullable().default(null),
});

const adviceSchema = z.array(z.strictObject({ id: idSchema, answers: z.array(answerSchema).min(2) }));

function questionsIn(language: Language): AdviceQuestion[] {
  const { text } = wordsOf(commonFolder, language);
  return read(commonFolder, 'advice', adviceSchema).map(({ id, answers }) => ({
    id,
    question: text('advice', id, 'question'),
    answers: answers.map((answer) => ({
      ...answer,
      text: text('advice', id, 'answers', answer.id, 'text'),
      rationale: text('advice', id, 'answers', answer.id, 'rationale'),
    })),
  }));
}

const questionsBy = new Map(languages.map((language) => [language, frozen(questionsIn(language))]));

/** The questionnaire that leads to a scheme; each question takes one answer. See `adviseScheme`. */
export const adviceQuestionsIn = (language: Language): readonly AdviceQuestion[] => questionsBy.get(language) ?? [];

import { Controller, Get } from '@nestjs/common';
import { type AdviceQuestion, adviceQuestionSchema, type Scheme, schemeSchema } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { adviceQuestionsIn, requirementsInScope, schemesIn } from '@waymark/frameworks';
import { SignedIn } from '../../common/access.guard.ts';
import { Answers } from '../../common/answers.ts';
import { CurrentLanguage } from '../../common/request-language.ts';

/** What an organisation can pursue, and the questions that help to choose. */
@Controller('schemes')
export class SchemesController {
  @Get()
  @SignedIn()
  @Answers(schemeSchema.array())
  list(@CurrentLanguage() language: Language): Scheme[] {
    return schemesIn(language).map((scheme) => ({
      ...scheme,
      categories: [...scheme.categories],
      madeFrom: [...scheme.madeFrom],
      requirementCount: requirementsInScope(scheme, []).length,
    }));
  }

  @Get('advice-questions')
  @SignedIn()
  @Answers(adviceQuestionSchema.array())
  questions(@CurrentLanguage() language: Language): AdviceQuestion[] {
    return adviceQuestionsIn(language).map((question) => ({
      ...question,
      answers: question.answers.map((answer) => ({ ...answer, weights: { ...answer.weights } })),
    }));
  }
}

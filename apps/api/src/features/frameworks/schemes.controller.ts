import { Controller, Get } from '@nestjs/common';
import { type AdviceQuestion, adviceQuestionSchema, type Scheme, schemeSchema } from '@waymark/contracts';
import { adviceQuestions, requirementsInScope, schemes } from '@waymark/frameworks';
import { SignedIn } from '../../common/access.guard.ts';
import { Answers } from '../../common/answers.ts';

/** What an organisation can pursue, and the questions that help to choose. */
@Controller('schemes')
export class SchemesController {
  @Get()
  @SignedIn()
  @Answers(schemeSchema.array())
  list(): Scheme[] {
    return schemes.map((scheme) => ({
      ...scheme,
      categories: [...scheme.categories],
      requirementCount: requirementsInScope(scheme, []).length,
    }));
  }

  @Get('advice-questions')
  @SignedIn()
  @Answers(adviceQuestionSchema.array())
  questions(): AdviceQuestion[] {
    return adviceQuestions.map((question) => ({
      ...question,
      answers: question.answers.map((answer) => ({ ...answer, weights: { ...answer.weights } })),
    }));
  }
}

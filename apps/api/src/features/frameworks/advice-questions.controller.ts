import { Controller, Get } from '@nestjs/common';
import { type AdviceQuestion, adviceQuestionSchema } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { adviceQuestionsIn } from '@waymark/frameworks';
import { Require } from '../../common/access.guard.ts';
import { Answers } from '../../common/answers.ts';
import { CurrentLanguage } from '../../common/request-language.ts';

/** The questions that help to choose a scheme, with how much each answer counts: for whoever begins programmes. */
@Controller('orgs/:org/advice-questions')
export class AdviceQuestionsController {
  @Get()
  @Require('programme:manage')
  @Answers(adviceQuestionSchema.array())
  list(@CurrentLanguage() language: Language): AdviceQuestion[] {
    return adviceQuestionsIn(language).map((question) => ({
      ...question,
      answers: question.answers.map((answer) => ({ ...answer, weights: { ...answer.weights } })),
    }));
  }
}

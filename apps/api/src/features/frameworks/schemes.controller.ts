import { Controller, Get } from '@nestjs/common';
import { type Scheme, schemeSchema } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { requirementsInScope, schemesIn } from '@waymark/frameworks';
import { SignedIn } from '../../common/access.guard.ts';
import { Answers } from '../../common/answers.ts';
import { CurrentLanguage } from '../../common/request-language.ts';

/** What an organisation can pursue. */
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
}

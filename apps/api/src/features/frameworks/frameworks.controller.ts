import { Controller, Get, Param } from '@nestjs/common';
import {
  exactText,
  type Framework,
  frameworkSchema,
  type Mapping,
  mappingSchema,
  type Requirement,
  requirementSchema,
} from '@waymark/contracts';
import { DomainError, type Language } from '@waymark/domain';
import { frameworksIn, mappingsBetween } from '@waymark/frameworks';
import { SignedIn } from '../../common/access.guard.ts';
import { Answers } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { CurrentLanguage } from '../../common/request-language.ts';

const idSchema = exactText({ max: 50 });

/** The catalogue: the same for everybody, read-only. */
@Controller('frameworks')
export class FrameworksController {
  @Get()
  @SignedIn()
  @Answers(frameworkSchema.array())
  list(@CurrentLanguage() language: Language): Framework[] {
    return frameworksIn(language).map(({ requirements, ...framework }) => ({
      ...framework,
      requirementCount: requirements.length,
    }));
  }

  @Get(':id/requirements')
  @SignedIn()
  @Refuses('framework.unknown')
  @Answers(requirementSchema.array())
  requirements(@Param('id', { schema: idSchema }) id: string, @CurrentLanguage() language: Language): Requirement[] {
    return find(id, language).requirements.map((requirement) => ({ ...requirement, frameworkId: id }));
  }

  @Get(':id/mappings/:other')
  @SignedIn()
  @Refuses('framework.unknown')
  @Answers(mappingSchema.array())
  mappings(
    @Param('id', { schema: idSchema }) id: string,
    @Param('other', { schema: idSchema }) other: string,
  ): Mapping[] {
    return [...mappingsBetween(find(id).id, find(other).id)];
  }
}

function find(id: string, language: Language = 'en') {
  const framework = frameworksIn(language).find((candidate) => candidate.id === id);
  if (!framework) throw new DomainError('framework.unknown');
  return framework;
}

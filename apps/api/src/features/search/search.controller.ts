import { Controller, Get, Query } from '@nestjs/common';
import { type SearchHit, searchQuerySchema, searchResultSchema } from '@waymark/contracts';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { SearchService } from './search.service.ts';

@Controller('orgs/:org/search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @Require('organisation:read')
  @Answers(searchResultSchema)
  find(
    @CurrentActor() actor: Actor,
    @Query({ schema: searchQuerySchema }) { q }: { q: string },
  ): Promise<{ items: SearchHit[] }> {
    return this.search.find(actor, q);
  }
}

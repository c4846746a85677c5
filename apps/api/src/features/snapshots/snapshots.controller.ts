import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Snapshot, type SnapshotQuery, snapshotQuerySchema, snapshotSchema } from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { SnapshotsService } from './snapshots.service.ts';

@Controller('orgs/:org/programmes/:programmeId/snapshots')
export class SnapshotsController {
  constructor(private readonly snapshots: SnapshotsService) {}

  @Get()
  @Require('programme:oversee')
  @Answers(snapshotSchema.array())
  list(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: snapshotQuerySchema }) query: SnapshotQuery,
  ): Promise<Snapshot[]> {
    return this.snapshots.list(actor, programmeId, query);
  }
}

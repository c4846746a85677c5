import { Module } from '@nestjs/common';
import { StageGatesController } from './stage-gates.controller.ts';
import { StageGatesService } from './stage-gates.service.ts';
import { StageTurns } from './stage-turns.ts';

@Module({ controllers: [StageGatesController], providers: [StageGatesService, StageTurns], exports: [StageTurns] })
export class StageGatesModule {}

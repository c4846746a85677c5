import { Module } from '@nestjs/common';
import { GapItemsModule } from '../gap-items/gap-items.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { ProposedDaysController } from './proposed-days.controller.ts';
import { ProposedDaysService } from './proposed-days.service.ts';

@Module({
  imports: [GapItemsModule, ProgrammesModule],
  controllers: [ProposedDaysController],
  providers: [ProposedDaysService],
})
export class ProposedDaysModule {}

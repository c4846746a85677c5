import { Module } from '@nestjs/common';
import { GapItemDecisionsService } from './gap-item-decisions.service.ts';
import { GapItemExportController } from './gap-item-export.controller.ts';
import { GapItemExportService } from './gap-item-export.service.ts';
import { GapItemsController } from './gap-items.controller.ts';
import { GapItemsService } from './gap-items.service.ts';

@Module({
  controllers: [GapItemExportController, GapItemsController],
  providers: [GapItemsService, GapItemDecisionsService, GapItemExportService],
})
export class GapItemsModule {}

import { Module } from '@nestjs/common';
import { GapItemDecisionsService } from './gap-item-decisions.service.ts';
import { GapItemExportController } from './gap-item-export.controller.ts';
import { GapItemExportService } from './gap-item-export.service.ts';
import { GapItemsController } from './gap-items.controller.ts';
import { GapItemsService } from './gap-items.service.ts';
import { GapItemImportController } from './import/gap-item-import.controller.ts';
import { GapItemImportService } from './import/gap-item-import.service.ts';

@Module({
  controllers: [GapItemExportController, GapItemImportController, GapItemsController],
  providers: [GapItemsService, GapItemDecisionsService, GapItemExportService, GapItemImportService],
})
export class GapItemsModule {}

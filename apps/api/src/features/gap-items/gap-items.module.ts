import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { CommentsModule } from '../comments/comments.module.ts';
import { datedGapItems, soonGapItems } from './gap-item.dated.ts';
import { gapItemDemo } from './gap-item.demo.ts';
import { gapItemNotices } from './gap-item.notice.ts';
import { gapItemSearch } from './gap-item.search.ts';
import { gapItemWork } from './gap-item.work.ts';
import { GapItemAcceptanceService } from './gap-item-acceptance.service.ts';
import { GapItemDaysService } from './gap-item-days.service.ts';
import { GapItemExportController } from './gap-item-export.controller.ts';
import { GapItemExportService } from './gap-item-export.service.ts';
import { GapItemsController } from './gap-items.controller.ts';
import { GapItemsService } from './gap-items.service.ts';
import { GapItemImportController } from './import/gap-item-import.controller.ts';
import { GapItemImportService } from './import/gap-item-import.service.ts';

@Module({
  imports: [CommentsModule],
  controllers: [GapItemExportController, GapItemImportController, GapItemsController],
  providers: [
    GapItemsService,
    GapItemAcceptanceService,
    GapItemDaysService,
    GapItemExportService,
    GapItemImportService,
  ],
  exports: [GapItemDaysService],
})
export class GapItemsModule {
  constructor(contributions: Contributions) {
    contributions.add({
      dated: [datedGapItems],
      soon: [soonGapItems],
      search: [gapItemSearch],
      work: gapItemWork,
      notices: gapItemNotices,
      demo: [gapItemDemo],
    });
  }
}

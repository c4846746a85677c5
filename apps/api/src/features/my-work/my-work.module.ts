import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { MyWorkController } from './my-work.controller.ts';
import { MyWorkService } from './my-work.service.ts';
import { newcomerNotices } from './newcomer.notice.ts';

@Module({ controllers: [MyWorkController], providers: [MyWorkService] })
export class MyWorkModule {
  constructor(contributions: Contributions, work: MyWorkService) {
    contributions.add({ notices: newcomerNotices(work) });
  }
}

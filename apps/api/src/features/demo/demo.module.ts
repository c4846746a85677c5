import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { DemoController } from './demo.controller.ts';
import { DemoService } from './demo.service.ts';
import { DemoBuilder } from './demo-builder.ts';
import { DemoCleanUp } from './demo-clean-up.ts';
import { DemoCopies } from './demo-copies.ts';
import { DemoFileStore } from './demo-file-store.ts';
import { DemoPreparation } from './demo-preparation.ts';
import { DemoProgrammes } from './programmes.demo.ts';

@Module({
  imports: [ProgrammesModule],
  controllers: [DemoController],
  providers: [DemoService, DemoBuilder, DemoFileStore, DemoProgrammes, DemoPreparation, DemoCopies, DemoCleanUp],
})
export class DemoModule {}

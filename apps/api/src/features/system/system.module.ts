import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DocsController } from './docs.controller.ts';
import { HealthController } from './health.controller.ts';
import { MetricsController } from './metrics.controller.ts';
import { Metrics } from './metrics.ts';
import { OpenApiDocument } from './open-api-document.ts';
import { SystemController } from './system.controller.ts';

@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, SystemController, DocsController, MetricsController],
  providers: [OpenApiDocument, Metrics],
})
export class SystemModule {}

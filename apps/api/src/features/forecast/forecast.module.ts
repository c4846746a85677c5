import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { ForecastController } from './forecast.controller.ts';
import { ForecastsService } from './forecasts.service.ts';

@Module({
  imports: [ProgrammesModule],
  controllers: [ForecastController],
  providers: [ForecastsService],
  exports: [ForecastsService],
})
export class ForecastModule {}

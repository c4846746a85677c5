import { Module } from '@nestjs/common';
import { ForecastController } from './forecast.controller.ts';
import { ForecastsService } from './forecasts.service.ts';

@Module({ controllers: [ForecastController], providers: [ForecastsService] })
export class ForecastModule {}

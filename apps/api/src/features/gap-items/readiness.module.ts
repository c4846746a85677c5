import { Module } from '@nestjs/common';
import { ReadinessService } from './readiness.service.ts';

@Module({ providers: [ReadinessService], exports: [ReadinessService] })
export class ReadinessModule {}

import { Module } from '@nestjs/common';
import { CleanUp } from './clean-up.ts';
import { Quotas } from './quotas.ts';
import { UploadsController } from './uploads.controller.ts';
import { UploadsService } from './uploads.service.ts';

@Module({ controllers: [UploadsController], providers: [UploadsService, Quotas, CleanUp], exports: [UploadsService] })
export class UploadsModule {}

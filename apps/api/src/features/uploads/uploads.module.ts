import { Module } from '@nestjs/common';
import { CleanUp } from './clean-up.ts';
import { UploadsController } from './uploads.controller.ts';
import { UploadsService } from './uploads.service.ts';

@Module({ controllers: [UploadsController], providers: [UploadsService, CleanUp], exports: [UploadsService] })
export class UploadsModule {}

import { Module } from '@nestjs/common';
import { FrameworksController } from './frameworks.controller.ts';
import { SchemesController } from './schemes.controller.ts';

@Module({ controllers: [FrameworksController, SchemesController] })
export class FrameworksModule {}

import { Module } from '@nestjs/common';
import { AdviceQuestionsController } from './advice-questions.controller.ts';
import { FrameworksController } from './frameworks.controller.ts';
import { SchemesController } from './schemes.controller.ts';

@Module({ controllers: [AdviceQuestionsController, FrameworksController, SchemesController] })
export class FrameworksModule {}

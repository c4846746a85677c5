import { Module } from '@nestjs/common';
import { MyWorkController } from './my-work.controller.ts';
import { MyWorkService } from './my-work.service.ts';

@Module({ controllers: [MyWorkController], providers: [MyWorkService] })
export class MyWorkModule {}

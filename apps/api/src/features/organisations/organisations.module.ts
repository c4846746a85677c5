import { Module } from '@nestjs/common';
import { MeController } from './me.controller.ts';
import { OrganisationsController } from './organisations.controller.ts';
import { OrganisationsService } from './organisations.service.ts';

@Module({
  controllers: [MeController, OrganisationsController],
  providers: [OrganisationsService],
  exports: [OrganisationsService],
})
export class OrganisationsModule {}

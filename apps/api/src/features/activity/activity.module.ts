import { Module } from '@nestjs/common';
import { ActivityController } from './activity.controller.ts';
import { ActivityService } from './activity.service.ts';
import { ActivitySealsService } from './activity-seals.service.ts';
import { ActivityVerificationService } from './activity-verification.service.ts';

@Module({
  controllers: [ActivityController],
  providers: [ActivityService, ActivitySealsService, ActivityVerificationService],
})
export class ActivityModule {}

import { Module } from '@nestjs/common';
import { LiveAccess } from '../../common/live-access.ts';
import { LiveController } from './live.controller.ts';
import { LiveService } from './live.service.ts';
import { LiveListener } from './live-listener.ts';
import { LivePresence } from './live-presence.ts';

@Module({ controllers: [LiveController], providers: [LiveService, LiveAccess, LiveListener, LivePresence] })
export class LiveModule {}

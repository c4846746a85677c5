import { Controller, Get, Header, Headers } from '@nestjs/common';
import { Public } from '../../common/access.guard.ts';
import { AnswersFile } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { Metrics } from './metrics.ts';

@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  /** Figures for Prometheus, for whoever sends METRICS_TOKEN. */
  @Get()
  @Public()
  @Refuses('access.signed_out', 'resource.not_found')
  @AnswersFile({ types: ['text/plain'] })
  @Header('Cache-Control', 'no-store')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Headers('authorization') authorization?: string): Promise<string> {
    return this.metrics.read(authorization);
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { pino } from 'pino';
import { AccessGuard } from './common/access.guard.ts';
import { AlsoGuard } from './common/also.ts';
import { AnswerInterceptor } from './common/answers.ts';
import { ChangedMeanwhileInterceptor } from './common/changed-meanwhile.interceptor.ts';
import { CommonModule } from './common/common.module.ts';
import { DeletedInterceptor } from './common/deleted.interceptor.ts';
import { IdempotencyInterceptor } from './common/idempotency.interceptor.ts';
import { KnownQueryGuard } from './common/known-query.guard.ts';
import { PresumedInterceptor } from './common/presumed.interceptor.ts';
import { ProblemFilter } from './common/problem.filter.ts';
import { StatementCounter } from './common/statement-counter.ts';
import { ContractPipe } from './common/validation.pipe.ts';
import type { Environment } from './env.ts';
import { ActivityModule } from './features/activity/activity.module.ts';
import { CalendarModule } from './features/calendar/calendar.module.ts';
import { CommentsModule } from './features/comments/comments.module.ts';
import { DemoModule } from './features/demo/demo.module.ts';
import { EvidenceModule } from './features/evidence/evidence.module.ts';
import { ForecastModule } from './features/forecast/forecast.module.ts';
import { FrameworksModule } from './features/frameworks/frameworks.module.ts';
import { GapItemsModule } from './features/gap-items/gap-items.module.ts';
import { LiveModule } from './features/live/live.module.ts';
import { MembersModule } from './features/members/members.module.ts';
import { MyWorkModule } from './features/my-work/my-work.module.ts';
import { OrganisationsModule } from './features/organisations/organisations.module.ts';
import { OverviewModule } from './features/overview/overview.module.ts';
import { ProgrammesModule } from './features/programmes/programmes.module.ts';
import { ProposedDaysModule } from './features/proposed-days/proposed-days.module.ts';
import { RecordsModule } from './features/records/records.module.ts';
import { RemindersModule } from './features/reminders/reminders.module.ts';
import { ReportsModule } from './features/reports/reports.module.ts';
import { SearchModule } from './features/search/search.module.ts';
import { SignInModule } from './features/sign-in/sign-in.module.ts';
import { SnapshotsModule } from './features/snapshots/snapshots.module.ts';
import { StageGatesModule } from './features/stage-gates/stage-gates.module.ts';
import { SystemModule } from './features/system/system.module.ts';
import { TasksModule } from './features/tasks/tasks.module.ts';
import { TimelineModule } from './features/timeline/timeline.module.ts';
import { UploadsModule } from './features/uploads/uploads.module.ts';

/** One line per feature. */
const features = [
  SignInModule,
  SystemModule,
  FrameworksModule,
  OrganisationsModule,
  MembersModule,
  ProgrammesModule,
  TimelineModule,
  StageGatesModule,
  RecordsModule,
  ForecastModule,
  GapItemsModule,
  ProposedDaysModule,
  OverviewModule,
  SearchModule,
  UploadsModule,
  EvidenceModule,
  TasksModule,
  CommentsModule,
  MyWorkModule,
  LiveModule,
  CalendarModule,
  RemindersModule,
  ReportsModule,
  SnapshotsModule,
  DemoModule,
  ActivityModule,
];

@Module({})
export class AppModule implements NestModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [CommonModule.with(environment), logging(environment), ...features],
      providers: [
        AccessGuard,
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_GUARD, useClass: KnownQueryGuard },
        { provide: APP_GUARD, useClass: AlsoGuard },
        { provide: APP_PIPE, useClass: ContractPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: PresumedInterceptor },
        { provide: APP_INTERCEPTOR, useClass: DeletedInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ChangedMeanwhileInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new AnswerInterceptor(reflector),
          inject: [Reflector],
        },
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(StatementCounter).forRoutes('{*path}');
  }
}

/** One JSON line per request: id, actor, route, status, duration. Never bodies, names or addresses with tokens in them. */
function logging(environment: Environment): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level: environment.LOG_LEVEL,
      stream: logOutput(),
      quietReqLogger: true,
      customAttributeKeys: { reqId: 'requestId' },
      genReqId: (request) => request.id ?? crypto.randomUUID(),
      serializers: { req: () => undefined, res: () => undefined },
      customSuccessObject: (request, response, { responseTime }) => ({ ...lineOf(request, response), responseTime }),
      customErrorObject: (request, response, _error, { responseTime, err }) => ({
        ...lineOf(request, response),
        responseTime,
        err,
      }),
      autoLogging: { ignore: (request) => request.url?.startsWith('/api/health') ?? false },
    },
  });
}

/**
 * A log that cannot be written, on a full disk, must not end the process; what it cannot hold meanwhile is left out.
 * Lines are written together, a quarter of a second late at most: one by one they cost more than the rest of the log.
 */
function logOutput() {
  const output = pino.destination({
    fd: 1,
    sync: false,
    minLength: 4096,
    periodicFlush: 250,
    maxLength: 1024 * 1024,
  });
  output.on('error', () => undefined);
  // It does not try again by itself once it is full.
  output.on('drop', () => {
    try {
      output.flushSync();
    } catch {
      // There is still no room.
    }
  });
  return output;
}

function lineOf(request: IncomingMessage & { actorId?: string }, response: ServerResponse) {
  return {
    actorId: request.actorId,
    method: request.method,
    route: redact(request.url ?? ''),
    status: response.statusCode,
  };
}

/** The path without its query, and without the secrets that stand in public links. */
export function redact(url: string): string {
  return url.replace(/\?.*$/, '').replace(/(\/(?:calendar|shared|shared-reports|invitations)\/)[^/]{20,}/g, '$1…');
}

import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '../env.ts';
import { Contributions } from './contributions/contributions.ts';
import { Database } from './database.ts';
import { FileSender } from './file-sender.ts';
import { ForeignFileReader } from './foreign-file/foreign-file-reader.ts';
import { IdempotencyClaims } from './idempotency-claims.ts';
import { Jobs } from './jobs.ts';
import { WaitingMail } from './mail/waiting-mail.ts';
import { Mailer } from './mailer.ts';
import { Outbox } from './outbox/outbox.ts';
import { RateLimiter } from './rate-limiter.ts';
import { SessionReader } from './session-reader.ts';
import { BLOB_STORE, openBlobStore } from './storage/blob-store.ts';
import { WhatHappenedSince } from './what-happened.ts';

/** What every feature may use. */
@Global()
@Module({})
export class CommonModule {
  static with(environment: Environment): DynamicModule {
    const providers = [
      { provide: ENVIRONMENT, useValue: environment },
      { provide: BLOB_STORE, useFactory: () => openBlobStore(environment) },
      Contributions,
      Database,
      SessionReader,
      Mailer,
      RateLimiter,
      Jobs,
      Outbox,
      IdempotencyClaims,
      WaitingMail,
      FileSender,
      ForeignFileReader,
      WhatHappenedSince,
    ];
    return { module: CommonModule, providers, exports: providers };
  }
}

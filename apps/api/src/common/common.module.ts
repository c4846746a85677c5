import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '../env.ts';
import { Database } from './database.ts';
import { Mailer } from './mailer.ts';
import { SessionReader } from './session-reader.ts';

/** What every feature may use. */
@Global()
@Module({})
export class CommonModule {
  static with(environment: Environment): DynamicModule {
    const providers = [{ provide: ENVIRONMENT, useValue: environment }, Database, SessionReader, Mailer];
    return { module: CommonModule, providers, exports: providers };
  }
}

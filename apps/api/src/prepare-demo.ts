import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.ts';
import { readEnvironment } from './env.ts';
import { DemoPreparation } from './features/demo/demo-preparation.ts';

// `node prepare-demo.js`: makes the demos of today, as far as they are not there, and ends. Started by the API: what it takes to make
// them, half as much memory again as the API has, is let go with this process. It does not outlive whoever started it: it would write
// into the log of the next one.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

try {
  const environment = { ...readEnvironment(process.env), ROLE: 'web' as const };
  const app = await NestFactory.createApplicationContext(AppModule.with(environment), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  try {
    await app.get(DemoPreparation).prepareAll();
  } finally {
    await app.close();
  }
} catch (error) {
  const why = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
  process.stderr.write(`The demo could not be prepared: ${why}\n`);
  process.exit(1);
}

import { enableCompileCache } from 'node:module';
import 'reflect-metadata';

// What was compiled once is read from disk at the next start; therefore the program itself is loaded only afterwards.
enableCompileCache();

try {
  const { readEnvironment } = await import('./env.ts');
  const environment = readEnvironment(process.env);
  const { createApplication } = await import('./application.ts');
  const app = await createApplication(environment);
  await app.listen({ port: environment.PORT, host: environment.HOST });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

import 'reflect-metadata';
import { createApplication } from './application.ts';
import { readEnvironment } from './env.ts';

try {
  const environment = readEnvironment(process.env);
  const app = await createApplication(environment);
  await app.listen({ port: environment.PORT, host: environment.HOST });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

import { resolve } from 'node:path';
import { z } from 'zod';

const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The database, as the role `waymark_api`. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Where people reach Waymark; links in mails and feeds begin with it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  BETTER_AUTH_SECRET: z.string().min(32),
  /** Secrets of before, with commas between: entries and seals of the activity log were signed with them. */
  OLD_SECRETS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean)),
  /** Where evidence bytes are kept: a folder, or `s3://bucket?endpoint=…&region=…`. */
  STORAGE_URL: z.string().min(1).default('.data/blobs'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Waymark <waymark@localhost>'),
  /** Whether visitors may look around the demo organisation without an account. */
  DEMO: z.stringbool().default(true),
  /** So many visitors look around at once, each in a demo of their own; a tenth of them from one network address. */
  DEMO_MAX: z.coerce.number().int().positive().default(100),
  /** The largest file taken, in bytes; 5 GiB unless set. */
  UPLOAD_MAX_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(5 * 1024 ** 3),
  /** How many bytes an organisation keeps at most; 200 GB unless set. */
  QUOTA_ORGANISATION_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(200 * 1000 ** 3),
  /** How many of them one person may have brought; 50 GB unless set. */
  QUOTA_PERSON_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(50 * 1000 ** 3),
  /** How many files of one person may be on their way, or wait to become part of something. */
  QUOTA_PERSON_UPLOADS: z.coerce.number().int().positive().default(200),
  /** Requests from one address per minute to sign-in and public links. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(60),
  /** Who may make an account: everybody, whoever has an open invitation, or nobody. The first account always can be made. */
  SIGN_UP: z.enum(['open', 'invited', 'off']).default('open'),
  /** A session ends after so many hours without use, and after so many in any case. */
  SESSION_IDLE_HOURS: z.coerce.number().int().min(1).max(8760).default(168),
  SESSION_MAX_HOURS: z.coerce.number().int().min(1).max(8760).default(720),
  /** `web` answers requests, `worker` runs jobs, `all` does both. */
  ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  /** The built web app, served beside the API. */
  WEB_ROOT: z.string().optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  /** How many proxies in front of the API set `X-Forwarded-For`. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Environment = z.infer<typeof environmentSchema>;
export const ENVIRONMENT = Symbol('environment');

/** The environment, checked once. Throws one sentence that names each variable that is wrong, never its value. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  // An empty variable is one that is not set: a compose file cannot leave one away.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(given);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ');
    throw new Error(`Waymark cannot start: the environment is not right: ${wrong}.`);
  }
  const storage = result.data.STORAGE_URL;
  return { ...result.data, STORAGE_URL: storage.startsWith('s3://') ? storage : resolve(storage) };
}

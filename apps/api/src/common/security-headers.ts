import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Environment } from '../env.ts';

/**
 * The headers helmet sets on every answer but the parts of the web app. They are the same each time, so helmet is asked once,
 * on a server of its own that nobody else asks: built anew for each request, as it does by itself, they cost as much as the log.
 */
export async function setSecurityHeaders(fastify: FastifyInstance, environment: Environment): Promise<void> {
  const ofAll = await guardingHeaders(environment.PUBLIC_URL.startsWith('https:'));
  fastify.addHook('onRequest', (request, reply, done) => {
    const headers = isPartOfPage(request.url) ? ofParts : ofAll;
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    done();
  });
}

async function guardingHeaders(isSecure: boolean): Promise<[string, string][]> {
  const sample = Fastify();
  await sample.register(helmet, {
    contentSecurityPolicy: { directives: contentSecurity(isSecure) },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: isSecure,
  });
  sample.get('/', (_request, reply) => reply.hijack().raw.end());
  const { headers } = await sample.inject('/');
  await sample.close();
  const ofHelmet = Object.entries(headers).filter(([name]) => !ofEveryAnswer.has(name));
  return [
    ...ofHelmet.map(([name, value]): [string, string] => [name, String(value)]),
    ['permissions-policy', permissions],
  ];
}

const ofEveryAnswer = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);

/**
 * Scripts, style sheets and fonts live under the policy of the page that asks for them, and a kilobyte of headers for each of
 * twenty would be as much as one more of them. A worker (`.mjs`) lives under its own.
 */
const isPartOfPage = (url: string) => url.startsWith('/assets/') && !url.endsWith('.mjs');
const ofParts = [
  ['x-content-type-options', 'nosniff'],
  ['cross-origin-resource-policy', 'same-origin'],
] as const;

/** What a browser could give to a page and Waymark has no use for. */
const permissions = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

function contentSecurity(isSecure: boolean) {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // Mantine sets positions and sizes as style attributes.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    frameSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    upgradeInsecureRequests: isSecure ? [] : null,
  };
}

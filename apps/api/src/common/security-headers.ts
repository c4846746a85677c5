import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Environment } from '../env.ts';

/**
 * The headers helmet sets on every answer but the parts of the web app. They are the same each time, so helmet is asked once:
 * built anew for each request, as it does by itself, they cost as much as the log.
 */
export async function setSecurityHeaders(fastify: FastifyInstance, environment: Environment): Promise<void> {
  const isSecure = environment.PUBLIC_URL.startsWith('https:');
  await fastify.register(helmet, {
    global: false,
    contentSecurityPolicy: { directives: contentSecurity(isSecure) },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: isSecure,
  });
  let headers: [string, string][] | undefined;
  fastify.addHook('onRequest', async (request, reply) => {
    if (isPartOfPage(request.url)) {
      for (const [name, value] of ofParts) reply.raw.setHeader(name, value);
      return;
    }
    if (headers) {
      for (const [name, value] of headers) reply.raw.setHeader(name, value);
      return;
    }
    const others = new Set(reply.raw.getHeaderNames());
    await reply.helmet();
    reply.raw.setHeader('permissions-policy', permissions);
    headers = Object.entries(reply.raw.getHeaders())
      .filter(([name]) => !others.has(name))
      .map(([name, value]) => [name, String(value)]);
  });
}

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

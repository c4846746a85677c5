import type { Environment } from '../env.ts';

/** Names of the same computer: what is reached by one of them is reached by all. */
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** The origins that are Waymark's own, with scheme and port: where PUBLIC_URL says, by every name that means the same. */
export function ownOrigins({ PUBLIC_URL }: Pick<Environment, 'PUBLIC_URL'>): ReadonlySet<string> {
  const { protocol, hostname, port, origin } = new URL(PUBLIC_URL);
  if (!loopback.includes(hostname)) return new Set([origin]);
  return new Set(loopback.map((name) => new URL(`${protocol}//${name}${port === '' ? '' : `:${port}`}`).origin));
}

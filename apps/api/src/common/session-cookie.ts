import type { Environment } from '../env.ts';

const isSecure = ({ PUBLIC_URL }: Pick<Environment, 'PUBLIC_URL'>) => PUBLIC_URL.startsWith('https:');

/** With https a name that no other host and no page without https can set a cookie by. */
export function cookiePrefix(environment: Pick<Environment, 'PUBLIC_URL'>): string {
  return isSecure(environment) ? '__Host-waymark' : 'waymark';
}

export function cookieAttributes(environment: Pick<Environment, 'PUBLIC_URL'>) {
  return { secure: isSecure(environment), sameSite: 'lax', path: '/', httpOnly: true } as const;
}

import { type Language, languages } from '@waymark/domain';
import type { FastifyRequest } from 'fastify';

/** The first language asked for that Waymark speaks, else English. */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  const asked = (headers['accept-language'] ?? '').toLowerCase().split(',');
  const known = asked.flatMap((part) => languages.filter((language) => part.trim().startsWith(language)));
  return known[0] ?? 'en';
}

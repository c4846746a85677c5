import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Language, languages } from '@waymark/domain';
import type { FastifyRequest } from 'fastify';

/** The first language somebody asks for that Waymark speaks, else its own. */
export function languageOf(acceptLanguage: string | null | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1];
      return { language: tag.split('-')[0]?.toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  for (const { language } of wanted) {
    const known = languages.find((candidate) => candidate === language);
    if (known) return known;
  }
  return languages[0];
}

/** The language of whoever asks, for what is written in their name. */
export const CurrentLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);

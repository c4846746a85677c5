import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Language, languages } from '@waymark/domain';
import type { FastifyRequest } from 'fastify';

/** Where a request says which language its reader wants. */
interface Asking {
  cookie?: string | undefined;
  'accept-language'?: string | undefined;
}

/** Set by the page once somebody chooses a language: the link to a file carries no header of ours. */
const chosenLanguage = /(?:^|;\s*)waymark-language=(\w+)/;

/** The language that was chosen, else the first one the browser asks for that Waymark speaks, else Waymark's own. */
export function languageOf({ cookie, 'accept-language': accepted }: Asking): Language {
  const chosen = chosenLanguage.exec(cookie ?? '')?.[1];
  return languages.find((language) => language === chosen) ?? languageAccepted(accepted ?? '');
}

function languageAccepted(header: string): Language {
  const wanted = header
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
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers),
);

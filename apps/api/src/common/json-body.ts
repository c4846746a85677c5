import type { FastifyInstance } from 'fastify';
import { RequestInvalid } from './validation.pipe.ts';

/** No contract goes deeper than six; what goes much deeper is meant to exhaust whoever walks it. */
const deepest = 32;

const utf8 = new TextDecoder('utf-8', { fatal: true });

const sentences = {
  notUtf8: { en: 'This JSON is not written in UTF-8.', de: 'Dieses JSON ist nicht in UTF-8 geschrieben.' },
  tooDeep: {
    en: `This JSON is nested more than ${deepest} levels deep.`,
    de: `Dieses JSON ist mehr als ${deepest} Ebenen tief verschachtelt.`,
  },
  notJson: {
    en: 'This is not JSON, or it holds a key that is not allowed.',
    de: 'Das ist kein JSON, oder es enthält einen Schlüssel, der nicht erlaubt ist.',
  },
};
const refusal = (why: keyof typeof sentences) => new RequestInvalid([{ path: '', message: sentences[why] }]);

/** JSON is the only form in which the API reads a body: bytes that are UTF-8, nested no deeper than any contract. */
export function readJsonBodies(fastify: FastifyInstance): void {
  // Refuses keys like `__proto__`.
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const text = textOf(bytes);
    if (text === undefined) return done(refusal('notUtf8'));
    if (depthOf(text) > deepest) return done(refusal('tooDeep'));
    return parse(request, text, (error, value) => (error ? done(refusal('notJson')) : done(null, value)));
  });
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/** How deep the brackets of a JSON text are nested; those inside strings are text. */
function depthOf(json: string): number {
  let depth = 0;
  let most = 0;
  let isInString = false;
  for (let index = 0; index < json.length; index += 1) {
    const sign = json.charCodeAt(index);
    if (isInString && sign === backslash) index += 1;
    else if (sign === quote) isInString = !isInString;
    else if (!isInString && opening.has(sign)) most = Math.max(most, ++depth);
    else if (!isInString && closing.has(sign)) depth -= 1;
  }
  return most;
}

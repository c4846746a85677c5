import type { Actor } from './actor.ts';
import { lastDay } from './clock.ts';
import type { FieldMessage } from './field-message.ts';
import { RequestInvalid } from './validation.pipe.ts';

const notYet: FieldMessage = { en: 'This day has not come yet.', de: 'Dieser Tag liegt noch in der Zukunft.' };

/** What is told of has happened. Throws `RequestInvalid` naming the fields whose day has not begun for the actor. */
export function assertNotToCome(
  days: Readonly<Record<string, Temporal.PlainDate>>,
  actor: Pick<Actor, 'timeZone' | 'ownTimeZone'>,
): void {
  const last = lastDay(actor);
  const toCome = Object.entries(days).filter(([, day]) => Temporal.PlainDate.compare(day, last) > 0);
  if (toCome.length === 0) return;
  throw new RequestInvalid(toCome.map(([path]) => ({ path, message: notYet })));
}

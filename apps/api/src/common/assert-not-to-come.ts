import type { FieldMessage } from './field-message.ts';
import { RequestInvalid } from './validation.pipe.ts';

const notYet: FieldMessage = { en: 'This day has not come yet.', de: 'Dieser Tag liegt noch in der Zukunft.' };

/** What is told of has happened. Throws `RequestInvalid` naming the fields whose day is after `today`. */
export function assertNotToCome(days: Readonly<Record<string, Temporal.PlainDate>>, today: Temporal.PlainDate): void {
  const toCome = Object.entries(days).filter(([, day]) => Temporal.PlainDate.compare(day, today) > 0);
  if (toCome.length === 0) return;
  throw new RequestInvalid(toCome.map(([path]) => ({ path, message: notYet })));
}

import { exactText, lineText, nameSchema } from '@waymark/contracts';
import { z } from 'zod';
import { invalidFields } from '../../common/validation.pipe.ts';

/**
 * Passwords are taken as they are. When one is set and when it is checked, better-auth hashes its NFKC form, so that it
 * does not matter on which keyboard it was typed.
 */
const anyText = exactText({ min: 0, max: 2000 });
const email = lineText({ max: 254 });

/** The texts better-auth keeps; its own schemas ask only whether something is a text. */
const bodySchema = z
  .object({ name: nameSchema, email, newEmail: email })
  .partial()
  .catchall(z.union([anyText, z.number(), z.boolean(), z.null()]));

/** What was sent to better-auth, as text by the rules of every other route. Throws `RequestInvalid`. */
export function readAuthBody(body: unknown): Record<string, unknown> {
  const { data, error } = bodySchema.safeParse(body ?? {});
  if (error) throw invalidFields(error.issues);
  return data;
}

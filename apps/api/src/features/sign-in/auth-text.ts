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
/** Its addresses carry tokens that are looked up as they are. */
const addressSchema = z.object({ path: z.array(anyText), query: z.array(anyText) });

/** What was sent to better-auth, as text by the rules of every other route. Throws `RequestInvalid`. */
export function readAuthBody(body: unknown): Record<string, unknown> {
  const { data, error } = bodySchema.safeParse(body ?? {});
  if (error) throw invalidFields(error.issues);
  return data;
}

/** Throws `RequestInvalid` for an address with text in it that no other route would take. */
export function assertAuthAddress(url: URL): void {
  const { error } = addressSchema.safeParse({
    path: url.pathname.split('/').map((step) => decoded(step)),
    query: [...url.searchParams].flat(),
  });
  if (error) throw invalidFields(error.issues);
}

/** Half a character where the bytes are no text: that is refused like any other. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return '\ud800';
  }
}

import { z } from 'zod';
import { RequestInvalid } from './validation.pipe.ts';

/** An opaque place in a list: the sort values of the last row seen. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** A text that a row may have; anything else would be refused by the database itself. */
export const storedText = z.string().refine((text) => text.isWellFormed() && !text.includes('\0'));

/** Reads a cursor with as many values as `shape` has. Throws `RequestInvalid` for one that was not made here. */
export function decodeCursor<Shape extends z.ZodType>(
  cursor: string | undefined,
  shape: Shape,
): z.infer<Shape> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw foreignCursor();
  }
}

/** Also for one that this list has made in another order. */
export const foreignCursor = () =>
  new RequestInvalid([
    {
      path: 'cursor',
      message: {
        en: 'This cursor was not made by this list. Begin at the first page.',
        de: 'Dieser Cursor stammt nicht aus dieser Liste. Beginnen Sie mit der ersten Seite.',
      },
    },
  ]);

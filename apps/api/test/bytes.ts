import { randomBytes } from 'node:crypto';

/** Content that nobody else has, of letters: random bytes begin like a file of some refused kind once in a while. */
export const newContent = (bytes: number): Buffer =>
  Buffer.from(
    randomBytes(Math.ceil(bytes / 2))
      .toString('hex')
      .slice(0, bytes),
  );

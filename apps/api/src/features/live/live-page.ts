import { Readable } from 'node:stream';
import type { LiveMessage } from '@waymark/contracts';
import type { Role } from '@waymark/domain';

/** Who listens, as they were let in. */
export interface Listener {
  organisationId: string;
  userId: string;
  sessionId: string;
  role: Role;
  /** The page that opened it. */
  page: string;
}

/** So much may wait for a reader that does not take it; all of it would be of no use any more. */
const mostWaitingBytes = 64 * 1024;

/** One open page: a stream of server-sent events. */
export class LivePage {
  readonly stream: Readable;
  /** May change while the page is open. */
  role: Role;

  constructor(readonly listener: Listener) {
    this.role = listener.role;
    this.stream = new Readable({ highWaterMark: mostWaitingBytes, read: () => undefined });
    // A reader that goes away in the middle of something is no fault.
    this.stream.on('error', () => undefined);
  }

  say(message: LiveMessage): void {
    if (this.stream.destroyed || this.stream.readableEnded) return;
    const hasRoom = this.stream.push(`data: ${JSON.stringify(message)}\n\n`);
    if (!hasRoom) this.stream.destroy();
  }

  end(last?: LiveMessage): void {
    if (last) this.say(last);
    if (!this.stream.destroyed) this.stream.push(null);
  }
}

import { describe, expect, it } from '@jest/globals';
import type { LiveMessage } from '@waymark/contracts';
import { LivePage } from './live-page.ts';

const aPage = () =>
  new LivePage({
    organisationId: 'one',
    userId: 'ada',
    sessionId: 'session',
    role: 'owner',
    page: crypto.randomUUID(),
  });
const change: LiveMessage = {
  ...{ type: 'change', change: 'task', programmeId: null, page: null },
  ids: [crypto.randomUUID()],
};

describe('a reader that takes nothing', () => {
  it('has a bounded amount kept for it, and is cut off beyond that, while another hears all', () => {
    const [slow, quick] = [aPage(), aPage()];
    let heard = 0;
    quick.stream.on('data', () => {
      heard += 1;
    });
    quick.stream.resume();

    let said = 0;
    while (!slow.stream.destroyed && said < 10_000) {
      slow.say(change);
      quick.say(change);
      said += 1;
      // What flows takes its message before the next, as the event loop would have it.
      quick.stream.read();
    }

    expect(slow.stream.destroyed).toBe(true);
    expect(said * JSON.stringify(change).length).toBeLessThan(80 * 1024);
    expect(quick.stream.destroyed).toBe(false);
    expect(heard).toBe(said);
  });

  it('is said nothing more after it was cut off, or was ended', () => {
    const page = aPage();

    page.end({ type: 'over', what: 'removed' });
    page.say(change);

    expect(String(page.stream.read())).toBe(`data: ${JSON.stringify({ type: 'over', what: 'removed' })}\n\n`);
  });
});

// When a page has come to rest: nothing is on its way any more, and nothing new was asked for in a while.
import { setTimeout as wait } from 'node:timers/promises';

const quietMs = 400;
// What stays open to hear of others' changes never arrives.
const counts = (request) => request.resourceType() !== 'eventsource';

/** Follows what a page asks for; `requests` are all since, `rest` waits for the end. */
export function follow(page) {
  const requests = [];
  const underWay = new Set();
  let changedAt = performance.now();
  const begun = (request) => {
    if (!counts(request)) return;
    requests.push(request);
    underWay.add(request);
    changedAt = performance.now();
  };
  const ended = (request) => {
    if (underWay.delete(request)) changedAt = performance.now();
  };
  const listeners = { request: begun, requestfinished: ended, requestfailed: ended };
  for (const [name, listener] of Object.entries(listeners)) page.on(name, listener);
  const rest = async () => {
    while (underWay.size > 0 || performance.now() - changedAt < quietMs) await wait(20);
  };
  const stop = () => {
    for (const [name, listener] of Object.entries(listeners)) page.off(name, listener);
  };
  return { requests, rest, stop };
}

/** Waits until nothing is asked for any more. Begins to look only now. */
export async function atRest(page) {
  const following = follow(page);
  await following.rest();
  following.stop();
}

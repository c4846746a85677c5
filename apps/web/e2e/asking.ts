import type { Page } from 'playwright-core';
import { today } from './days.ts';

export const inDays = (days: number) => today().add({ days }).toString();

interface Sent {
  method?: 'POST' | 'PATCH' | 'PUT';
  /** The version that was seen. */
  version?: number;
}

/** Asks the API as the page does, signed in as its visitor; one after the other, in the order given. */
export async function post(
  page: Page,
  to: string,
  bodies: readonly object[],
  { method = 'POST', version }: Sent = {},
): Promise<{ id: string }[]> {
  return page.evaluate(
    async ({ address, all, by, seen }) => {
      const headers = {
        'content-type': 'application/json',
        ...(seen !== undefined && { 'if-match': `"${seen}"` }),
      };
      const answers: { id: string }[] = [];
      for (const body of all) {
        const answer = await fetch(address, { method: by, headers, body: JSON.stringify(body) });
        if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
        answers.push(await answer.json());
      }
      return answers;
    },
    { address: `/api/v1${to}`, all: bodies, by: method, seen: version },
  );
}

export async function read<Answer>(page: Page, from: string): Promise<Answer> {
  return page.evaluate(async (address) => (await fetch(address)).json(), `/api/v1${from}`);
}

interface Row {
  id: string;
  version: number;
}

/** What a change of many rows says of each: which it was when it was read. */
export const versionsOf = (rows: readonly Row[], ids: readonly string[]): Record<string, number> =>
  Object.fromEntries(rows.filter(({ id }) => ids.includes(id)).map(({ id, version }) => [id, version]));

/** The path of the visitor's own organisation in the API, and their id. */
export async function ownOrganisation(page: Page): Promise<{ org: string; ownerId: string; slug: string }> {
  const me = await read<{ user: { id: string }; organisations: { id: string; slug: string }[] }>(page, '/me');
  const [organisation] = me.organisations;
  if (!organisation) throw new Error('There is no organisation to fill.');
  return { org: `/orgs/${organisation.id}`, ownerId: me.user.id, slug: organisation.slug };
}

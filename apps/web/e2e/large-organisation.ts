import type { Page } from 'playwright-core';
import { inDays, ownOrganisation, post, read, versionsOf } from './asking.ts';

/** Two programmes, each number another one, and more of most things than a page holds; all of them the visitor's own. */
export async function fillOrganisation(page: Page): Promise<void> {
  const { org, ownerId } = await ownOrganisation(page);
  const scope = { scopeStatement: 'The hosted service', startOn: inDays(-40), targetOn: inDays(470) };
  const period = { periodFromOn: inDays(100), periodToOn: inDays(400), categories: ['security', 'availability'] };
  const programmes = await post(page, `${org}/programmes`, [
    { scheme: 'iso-27001-2022', ...scope },
    { scheme: 'soc-2-type-2', ...scope, ...period },
  ]);

  for (const { id } of programmes) await beginNow(page, `${org}/programmes/${id}`);
  for (const [nth, { id }] of programmes.entries()) {
    const path = `${org}/programmes/${id}/gap-items`;
    const { items } = await read<{ items: { id: string; version: number }[] }>(page, `${path}?limit=200`);
    const ids = (from: number, to: number) => items.slice(from + nth, to + 2 * nth).map((item) => item.id);
    const edit = (of: string[], change: object) => ({ ids: of, versions: versionsOf(items, of), change });
    await post(page, `${path}/bulk`, [
      edit(ids(0, 13), { conformity: 'conform', ownerId, dueOn: inDays(-3) }),
      edit(ids(14, 23), { conformity: 'major', ownerId, dueOn: inDays(-2) }),
      edit(ids(24, 29), { conformity: 'minor', ownerId, dueOn: inDays(4) }),
      edit(ids(30, 33), { conformity: 'improvement' }),
    ]);
    const links = Array.from({ length: 23 + nth }, (_, index) => ({
      ...{ title: `Record ${nth} ${index}`, capturedOn: inDays(-index * 20) },
      source: { kind: 'link', url: `https://example.com/${nth}/${index}` },
      gapItemIds: ids(index, index + 2),
    }));
    await post(page, `${org}/evidence`, links);
  }
  const tasks = Array.from({ length: 130 }, (_, index) => ({
    ...{ title: `Task ${index}`, assigneeId: ownerId, dueOn: inDays(index - 10) },
  }));
  await post(page, `${org}/tasks`, tasks);
}

/** A first stage whose day has come begins by itself within minutes, which would change the warnings between two pages. */
async function beginNow(page: Page, programme: string): Promise<void> {
  const { stages } = await read<{ stages: { id: string }[] }>(page, `${programme}/timeline`);
  const first = `${programme}/stages/${stages[0]?.id}`;
  const { version } = await read<{ version: number }>(page, first);
  await post(page, first, [{ status: 'active' }], { method: 'PATCH', version });
}

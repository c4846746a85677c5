import type { StageGate } from '@waymark/contracts';
import type { Page } from 'playwright-core';
import { post, read } from './asking.ts';

/** The first word on anything has the stage begin whose day it is, and those who sign it off are told. */
export async function judgeFirst(page: Page, programme: string): Promise<void> {
  const gates = await read<StageGate[]>(page, `${programme}/stage-gates`);
  const all = gates.flatMap(({ stageId, criteria }) => criteria.map((criterion) => ({ stageId, ...criterion })));
  const judged = all.find(({ kind }) => kind === 'judged');
  const address = `${programme}/stages/${judged?.stageId}/criteria/${judged?.key}`;
  const said = { isMet: false, note: 'Not yet' };
  await post(page, address, [said], { method: 'PUT', version: judged?.version ?? 0 });
}

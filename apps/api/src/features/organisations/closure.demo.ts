import { parseDay } from '@waymark/domain';
import { dayValue } from '../../common/clock.ts';
import type { DemoContribution, DemoScene } from '../../common/contributions/demo.ts';
import { inDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';
import { type ClosureDemoWords, closureDemoWords } from './closure-demo-words.ts';

interface DemoClosure {
  kind: 'freeze' | 'holiday';
  key: keyof ClosureDemoWords;
  /** Month and day. */
  from: string;
  to: string;
}

/** Days on which nobody works, or on which nothing may be changed or examined. */
const demoClosures: readonly DemoClosure[] = [
  { kind: 'freeze', key: 'freeze', from: '12-14', to: '01-06' },
  { kind: 'holiday', key: 'christmas', from: '12-24', to: '12-26' },
  { kind: 'holiday', key: 'newYear', from: '01-01', to: '01-01' },
  { kind: 'holiday', key: 'labourDay', from: '05-01', to: '05-01' },
];

export const closureDemo: DemoContribution = { step: 'plan', write };

async function write(tx: Db, { actor }: DemoScene): Promise<void> {
  await tx.closure.createMany({ data: demoClosures.map((closure) => toClosure(actor, closure)) });
}

/** Yearly, from this year on; a closure over the new year ends in the next. */
function toClosure({ organisationId, language }: DemoScene['actor'], { kind, key, from, to }: DemoClosure) {
  const { year } = parseDay(inDays(0));
  const days = { fromOn: dayValue(`${year}-${from}`), toOn: dayValue(`${to < from ? year + 1 : year}-${to}`) };
  return { organisationId, kind, name: closureDemoWords(language)[key], ...days, isYearly: true };
}

import type { RecordNote, Stage } from '@waymark/contracts';
import { certificateStatusOn, keysHolding, type Lifecycle, parseDay, reportStaleOn } from '@waymark/domain';
import { dayOrNull } from './plan/timeline-input.ts';
import type { ProgrammeRow } from './programme-rows.ts';

type Recorded = Pick<ProgrammeRow, 'certificate' | 'report'>;

/** What a programme ended with, and what keeps it going. A report of the cycle before is not its own. */
export function toRecordNote(
  { certificate, report }: Recorded,
  { lifecycle, stages, today }: { lifecycle: Lifecycle; stages: readonly Stage[]; today: Temporal.PlainDate },
): RecordNote | null {
  if (certificate) {
    const { number, body, status, expiresOn } = certificate;
    return {
      kind: 'certificate',
      number,
      body,
      status: certificateStatusOn({ status, expiresOn: parseDay(expiresOn) }, today),
      expiresOn,
      surveillance: nextSurveillance(stages, keysHolding(lifecycle, 'surveillance_audit')),
    };
  }
  if (!report?.isOwn) return null;
  const { firm, opinion, issuedOn } = report;
  const [asOfOn, periodToOn] = [dayOrNull(report.asOfOn), dayOrNull(report.periodToOn)];
  const staleOn = reportStaleOn({ asOfOn, periodToOn, issuedOn: parseDay(issuedOn) }).toString();
  return { kind: 'report', firm, opinion, issuedOn, staleOn };
}

function nextSurveillance(stages: readonly Stage[], keys: readonly string[]) {
  const next = stages.find(({ key, status }) => keys.includes(key) && (status === 'planned' || status === 'active'));
  return next ? { stageId: next.id, name: next.name, fromOn: next.plannedFromOn, toOn: next.plannedToOn } : null;
}

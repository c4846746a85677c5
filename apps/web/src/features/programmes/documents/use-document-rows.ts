import { useLingui } from '@lingui/react/macro';
import type { ProgrammeDocument } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { formatDay } from '../../../lib/format.ts';
import { type ChangedRow, differing } from '../../../ui/form/changed.tsx';

/** What became of a document since it was looked at: another version, or another word on it. */
export function useDocumentRows() {
  const { t } = useLingui();
  const versionOf = ({ latest }: ProgrammeDocument) =>
    latest ? `${latest.label}, ${isolated(latest.author.name)}` : '–';
  const approvalOf = ({ approval }: ProgrammeDocument) =>
    approval ? `${isolated(approval.by.name)}, ${formatDay(approval.on)}` : t`None`;
  return (seen: ProgrammeDocument, now: ProgrammeDocument): ChangedRow[] =>
    differing([
      { field: 'versionNumber', label: t`Version`, theirs: versionOf(now), mine: versionOf(seen) },
      { field: 'decision', label: t`Approval`, theirs: approvalOf(now), mine: approvalOf(seen) },
    ]);
}

import { useLingui } from '@lingui/react/macro';
import type { EvidenceDetail } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { type ChangedRow, differing } from '../../ui/form/changed.tsx';
import { statusWord } from '../../ui/page/status-badge.tsx';

/** What became of evidence since somebody looked at it to judge it for a programme. */
export function useReviewRows() {
  const { i18n, t } = useLingui();
  const fileOf = ({ latest: { number, uploadedBy } }: EvidenceDetail) => `${number}, ${isolated(uploadedBy.name)}`;
  const verdictOf = ({ standings }: EvidenceDetail, programmeId: string) => {
    const standing = standings.find((one) => one.programmeId === programmeId);
    return standing ? i18n._(statusWord(standing.state)) : t`Not linked`;
  };
  return (seen: EvidenceDetail, now: EvidenceDetail, programmeId: string): ChangedRow[] =>
    differing([
      { field: 'versionNumber', label: t`Version`, theirs: fileOf(now), mine: fileOf(seen) },
      {
        field: 'verdict',
        label: t`Review`,
        theirs: verdictOf(now, programmeId),
        mine: verdictOf(seen, programmeId),
      },
    ]);
}

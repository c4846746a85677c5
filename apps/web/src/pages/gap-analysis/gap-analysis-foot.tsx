import { Trans } from '@lingui/react/macro';
import type { GapItemEdits } from '../../features/gap-items/use-gap-item-edits.ts';
import { formatInstant } from '../../lib/format.ts';
import { KeyHints } from '../../ui/table/key-hints.tsx';
import styles from '../table-page.module.css';

interface GapAnalysisFootProps {
  edits: GapItemEdits;
  hasDrafts: boolean;
  isLoadingMore: boolean;
  mayEdit: boolean;
}

export function GapAnalysisFoot({ edits, hasDrafts, isLoadingMore, mayEdit }: GapAnalysisFootProps) {
  const reading = [
    { keys: ['J', 'K'], does: <Trans>move</Trans> },
    { keys: ['Enter'], does: <Trans>open</Trans> },
  ];
  const editing = [
    { keys: ['E'], does: <Trans>edit</Trans> },
    { keys: ['X'], does: <Trans>select</Trans> },
  ];
  return (
    <footer className={styles.foot}>
      <KeyHints hints={mayEdit ? [...reading, ...editing] : reading} />
      <span role="status">
        <SaveWords edits={edits} hasDrafts={hasDrafts} isLoadingMore={isLoadingMore} />
      </span>
    </footer>
  );
}

function SaveWords({ edits, hasDrafts, isLoadingMore }: Omit<GapAnalysisFootProps, 'mayEdit'>) {
  if (edits.isSaving) return <Trans>Saving…</Trans>;
  if (hasDrafts) return <Trans>Text not saved yet</Trans>;
  if (isLoadingMore) return <Trans>Loading more rows…</Trans>;
  return edits.savedAt ? <Trans>Saved {formatInstant(edits.savedAt)}</Trans> : null;
}

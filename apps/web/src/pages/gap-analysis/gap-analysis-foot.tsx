import { Trans } from '@lingui/react/macro';
import type { GapItemEdits } from '../../features/gap-items/use-gap-item-edits.ts';
import { formatInstant } from '../../lib/format.ts';
import { KeyHints } from '../../ui/table/key-hints.tsx';
import styles from '../table-page.module.css';

interface SaveWordsProps {
  edits: GapItemEdits;
  hasDrafts: boolean;
  isLoadingMore?: boolean;
}

interface GapAnalysisFootProps extends SaveWordsProps {
  mayEdit: boolean;
}

export function GapAnalysisFoot({ edits, hasDrafts, isLoadingMore = false, mayEdit }: GapAnalysisFootProps) {
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

/** How the last edits stand. */
export function SaveWords({ edits, hasDrafts, isLoadingMore = false }: SaveWordsProps) {
  if (edits.isSaving) return <Trans>Saving…</Trans>;
  if (hasDrafts) return <Trans>Text not saved yet</Trans>;
  if (isLoadingMore) return <Trans>Loading more rows…</Trans>;
  return edits.savedAt ? <Trans>Saved {formatInstant(edits.savedAt)}</Trans> : null;
}

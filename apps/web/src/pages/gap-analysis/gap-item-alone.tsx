import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useGapItemEdits } from '../../features/gap-items/use-gap-item-edits.ts';
import { useTextDrafts } from '../../features/gap-items/use-text-drafts.ts';
import { useOrganisation } from '../../lib/current-user.ts';
import { startOf } from '../../lib/start-page.ts';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { Term } from '../../ui/glossary/term.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Exclusion } from './exclusion.tsx';
import { SaveWords } from './gap-analysis-foot.tsx';
import styles from './gap-item-alone.module.css';
import { GapItemView } from './gap-item-view.tsx';
import { useGapLookups } from './use-gap-lookups.ts';
import { useItemChange } from './use-item-change.ts';

interface GapItemAloneProps {
  programmeId: string;
  itemId: string;
}

/** One gap item without the table around it, for whoever has a part in it and does not oversee the whole. */
export function GapItemAlone({ programmeId, itemId }: GapItemAloneProps) {
  const organisation = useOrganisation();
  const navigate = useNavigate();
  const programme = { organisationId: organisation.id, programmeId };
  const lookups = useGapLookups(programme);
  const edits = useGapItemEdits(programme, lookups);
  const drafts = useTextDrafts();
  const changing = useItemChange(edits);
  useUnsavedChanges(drafts.hasAny);
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <Trans>
            One <Term of="gap_item">gap item</Term>
          </Trans>
        }
        detail={
          <span role="status">
            <SaveWords edits={edits} hasDrafts={drafts.hasAny} />
          </span>
        }
      />
      <GapItemView
        {...{ programme, itemId, lookups, edits, drafts }}
        rows={[]}
        onChange={changing.change}
        onOpen={() => void navigate(startOf(organisation))}
        backLabel={<Trans>Back to My work</Trans>}
      />
      <Exclusion changing={changing} />
    </div>
  );
}

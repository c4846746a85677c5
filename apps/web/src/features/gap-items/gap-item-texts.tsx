import { useLingui } from '@lingui/react/macro';
import { type GapItemDetail, gapItemChangeSchema, lengthOf } from '@waymark/contracts';
import { GapItemText } from './gap-item-text.tsx';
import styles from './gap-items.module.css';
import type { GapItemEdits } from './use-gap-item-edits.ts';
import type { TextDrafts } from './use-text-drafts.ts';

interface GapItemTextsProps {
  item: GapItemDetail;
  edits: GapItemEdits;
  drafts: TextDrafts;
  mayEdit: boolean;
}

type TextName = 'findingAsIs' | 'targetToBe' | 'justification';

/** As it is, as it should be and, where the requirement does not apply, why. */
export function GapItemTexts({ item, edits, drafts, mayEdit }: GapItemTextsProps) {
  const { t } = useLingui();
  const text = (name: TextName, label: string, placeholder: string) => (
    <GapItemText
      key={`${item.id} ${name}`}
      label={label}
      placeholder={placeholder}
      maxLength={lengthOf(gapItemChangeSchema.shape[name])}
      draftKey={`${item.id} ${name}`}
      drafts={drafts}
      value={item[name]}
      version={item.version}
      isReadOnly={!mayEdit}
      onSave={(text, base) => edits.change({ ...item, [name]: base.value, version: base.version }, { [name]: text })}
    />
  );
  return (
    <div className={styles.texts}>
      {(item.conformity === 'not_applicable' || item.justification !== '') &&
        text('justification', t`Why it does not apply`, t`The reason that stands in the Statement of Applicability`)}
      {text('findingAsIs', t`As it is`, t`What you found: what is done, by whom, how often, and what is missing`)}
      {text('targetToBe', t`As it should be`, t`What will be true when this is closed`)}
    </div>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { createProgrammeSchema, lengthOf, type Programme, type Scheme } from '@waymark/contracts';
import { ParentField } from './parent-field.tsx';
import { chosenCategories, likeParent, type ProgrammeDraft } from './programme-draft.ts';
import styles from './wizard.module.css';
import { YearEndField } from './year-end-field.tsx';

interface ScopeStepProps {
  scheme: Scheme;
  draft: ProgrammeDraft;
  onChange: (change: Partial<ProgrammeDraft>) => void;
  /** Whether somebody tried to go on already. */
  isChecked: boolean;
  /** What is there already: a report may be made from one of them. */
  programmes: readonly Programme[];
}

/** What the programme covers. */
export function ScopeStep({ scheme, draft, onChange, isChecked, programmes }: ScopeStepProps) {
  const { t } = useLingui();
  return (
    <div className={styles.fields}>
      <Textarea
        label={t`What does it cover?`}
        description={t`Services, teams, places and systems, in one or two sentences. Auditors read this first.`}
        placeholder={t`For example: the analytics platform with its development and operation, run from Hamburg and Lisbon.`}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={lengthOf(createProgrammeSchema.shape.scopeStatement)}
        autoFocus
        value={draft.scopeStatement}
        onChange={(event) => onChange({ scopeStatement: event.currentTarget.value })}
        error={isChecked && draft.scopeStatement.trim() === '' && t`Write what is covered; one sentence is enough.`}
      />
      {scheme.madeFrom.length > 0 && (
        <ParentField
          schemeName={scheme.name}
          madeFrom={scheme.madeFrom}
          programmes={programmes}
          value={draft.parentId}
          onChange={(parentId) => onChange({ parentId, ...likeParent(programmes, parentId) })}
        />
      )}
      {scheme.asksForYearEnd && (
        <div className={styles.pair}>
          <YearEndField
            value={draft.customersYearEnd}
            onChange={(customersYearEnd) => onChange({ customersYearEnd })}
          />
        </div>
      )}
      {scheme.categories.length > 0 && <Categories scheme={scheme} draft={draft} onChange={onChange} />}
      <div className={styles.pair}>
        <TextInput
          label={t`Name of the programme`}
          description={t`How it is called in lists and reports.`}
          placeholder={scheme.name}
          maxLength={lengthOf(createProgrammeSchema.shape.name)}
          value={draft.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          label={scheme.timeBasis === 'certificate' ? t`Certification body` : t`Auditor firm`}
          description={t`Leave it empty while it is not chosen.`}
          maxLength={lengthOf(createProgrammeSchema.shape.auditorFirm)}
          value={draft.auditorFirm}
          onChange={(event) => onChange({ auditorFirm: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}

function Categories({ scheme, draft, onChange }: Omit<ScopeStepProps, 'isChecked' | 'programmes'>) {
  const chosen = chosenCategories(draft, scheme);
  const count = scheme.categories
    .filter(({ id }) => chosen.includes(id))
    .reduce((sum, { requirementCount }) => sum + requirementCount, 0);
  return (
    <fieldset className={styles.categories}>
      <legend>
        <Trans>Categories</Trans>
      </legend>
      {scheme.categories.map((category) => (
        <Checkbox
          key={category.id}
          label={category.name}
          description={
            <>
              {category.meaning}. <Plural value={category.requirementCount} one="# criterion" other="# criteria" />
              {category.isMandatory && <Trans>, always in scope</Trans>}
            </>
          }
          checked={chosen.includes(category.id)}
          disabled={category.isMandatory}
          onChange={({ currentTarget }) =>
            onChange({
              categories: currentTarget.checked
                ? [...chosen, category.id]
                : chosen.filter((candidate) => candidate !== category.id),
            })
          }
        />
      ))}
      <p className={styles.quiet}>
        <Plural value={count} one="# criterion in scope." other="# criteria in scope." />{' '}
        <Trans>Every criterion of a chosen category has to be addressed; none can be left out.</Trans>
      </p>
    </fieldset>
  );
}

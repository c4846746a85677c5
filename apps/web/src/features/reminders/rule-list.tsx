import { Trans, useLingui } from '@lingui/react/macro';
import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReminderRule, reminderRuleSchema, type UpdateReminderRule } from '@waymark/contracts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import { KindShape } from '../../ui/lifecycle/kind-shape.tsx';
import { reminderKindWords } from '../../ui/lifecycle/reminder-kind-words.ts';
import { EscalationField } from './escalation-field.tsx';
import { LeadDays } from './lead-days.tsx';
import styles from './reminder-settings.module.css';
import { reminderRulesOf, useUpdateRule } from './reminders.queries.ts';
import { useRuleWords } from './use-rule-words.ts';

interface RuleListProps {
  organisationId: string;
  /** Whoever may not change the rules sees them all the same. */
  mayEdit: boolean;
}

/** How long ahead the organisation reminds of each kind of date, and who hears when nothing happened. */
export function RuleList({ organisationId, mayEdit }: RuleListProps) {
  const rules = useQuery(reminderRulesOf(organisationId));
  if (rules.isError && !rules.data) return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />;
  if (!rules.data) return <ContentSkeleton rows={10} />;
  return (
    <ul className={styles.rows}>
      {rules.data.map((rule) => (
        <Rule key={rule.kind} organisationId={organisationId} rule={rule} mayEdit={mayEdit} />
      ))}
    </ul>
  );
}

function Rule({ organisationId, rule, mayEdit }: RuleListProps & { rule: ReminderRule }) {
  const { i18n, t } = useLingui();
  const update = useUpdateRule(organisationId);
  const name = i18n._(reminderKindWords[rule.kind]);
  const merge = useMergedSave<ReminderRule, UpdateReminderRule>({
    schema: reminderRuleSchema,
    fieldsIn: ({ isOn, leadDays, escalateToManagersAfter, escalateToOwnersAfter }) => ({
      ...{ isOn, leadDays, escalateToManagersAfter, escalateToOwnersAfter },
    }),
    wordsOf: useRuleWords(),
  });
  const change = (to: UpdateReminderRule) =>
    void merge({
      base: rule,
      change: to,
      send: (version, rest) => update.mutateAsync({ rule: { ...rule, version }, change: rest }),
    });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list item cannot be a fieldset.
    <li className={styles.rule} role="group" aria-label={name} data-off={!rule.isOn || undefined}>
      <div className={styles.ruleHead}>
        <span className={styles.kind}>
          <KindShape kind={rule.kind} />
          {name}
        </span>
        {mayEdit && (
          <Switch
            size="xs"
            aria-label={t`Remind of: ${name}`}
            checked={rule.isOn}
            onChange={(event) => change({ isOn: event.currentTarget.checked })}
          />
        )}
      </div>
      {!rule.isOn && !mayEdit && (
        <span className={styles.quiet}>
          <Trans>Nobody is reminded.</Trans>
        </span>
      )}
      {rule.isOn && (
        <>
          <LeadDays days={rule.leadDays} isLocked={!mayEdit} onChange={(leadDays) => change({ leadDays })} />
          <div className={styles.escalation}>
            <EscalationField
              label={t`Compliance managers, when not done`}
              value={rule.escalateToManagersAfter}
              isLocked={!mayEdit}
              onChange={(escalateToManagersAfter) => change({ escalateToManagersAfter })}
            />
            <EscalationField
              label={t`Owners, when not done`}
              value={rule.escalateToOwnersAfter}
              isLocked={!mayEdit}
              onChange={(escalateToOwnersAfter) => change({ escalateToOwnersAfter })}
            />
          </div>
        </>
      )}
      {update.isError && <FormProblem error={update.error} />}
    </li>
  );
}

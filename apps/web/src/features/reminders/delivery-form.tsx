import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { reminderDeliveries } from '@waymark/domain';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { KindShape } from '../../ui/lifecycle/kind-shape.tsx';
import { reminderKindWords } from '../../ui/lifecycle/reminder-kind-words.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import styles from './reminder-settings.module.css';
import { deliveryWords } from './reminder-words.ts';
import { reminderPreferencesOf, useSetPreference } from './reminders.queries.ts';

/** How the person who looks wants to be told, kind by kind; each choice is saved at once. */
export function DeliveryForm({ organisationId }: { organisationId: string }) {
  const { i18n, t } = useLingui();
  const preferences = useQuery(reminderPreferencesOf(organisationId));
  const set = useSetPreference(organisationId);
  if (preferences.isError && !preferences.data) {
    return <ErrorState error={preferences.error} onRetry={() => void preferences.refetch()} />;
  }
  if (!preferences.data) return <ContentSkeleton rows={8} />;
  return (
    <ul className={styles.rows}>
      {preferences.data.items.map(({ kind, delivery }) => {
        const name = i18n._(reminderKindWords[kind]);
        return (
          <li key={kind} className={styles.delivery}>
            <span className={styles.kind}>
              {kind === 'review' ? <StateShape name="target" /> : <KindShape kind={kind} />}
              {name}
            </span>
            <Select
              aria-label={t`How you are told: ${name}`}
              size="sm"
              data={reminderDeliveries.map((value) => ({ value, label: i18n._(deliveryWords[value]) }))}
              value={delivery}
              onChange={(value) => value && set.mutate({ kind, delivery: value })}
              allowDeselect={false}
            />
          </li>
        );
      })}
    </ul>
  );
}

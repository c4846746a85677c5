import { useLingui } from '@lingui/react/macro';
import { Switch } from '@mantine/core';
import type { Scenario } from './use-scenario.ts';

/** Offers the rules the scheme has by now, where the plan was made with others: what they would move is shown like any change. */
export function RulesSwitch({ scenario: { timeline, change, setChange } }: { scenario: Scenario }) {
  const { t } = useLingui();
  if (!timeline.findings.some(({ code }) => code === 'catalogue_changed')) return null;
  return (
    <Switch
      label={t`Take over the new rules of the scheme`}
      checked={change.rules === 'current'}
      onChange={({ currentTarget }) => setChange({ ...change, rules: currentTarget.checked ? 'current' : undefined })}
    />
  );
}

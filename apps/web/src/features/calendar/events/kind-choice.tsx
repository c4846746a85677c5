import { useLingui } from '@lingui/react/macro';
import { Checkbox, Stack } from '@mantine/core';
import { type CalendarKind, calendarKinds } from '@waymark/domain';
import { KindShape } from '../../../ui/lifecycle/kind-shape.tsx';
import { kindWords } from '../../../ui/lifecycle/kind-words.ts';
import styles from './kind-choice.module.css';

interface KindChoiceProps {
  kinds: readonly CalendarKind[];
  onChange: (kinds: CalendarKind[]) => void;
}

export function KindChoice({ kinds, onChange }: KindChoiceProps) {
  const { i18n } = useLingui();
  const choose = (kind: CalendarKind, isOn: boolean) =>
    onChange(calendarKinds.filter((one) => (one === kind ? isOn : kinds.includes(one))));
  return (
    <Stack gap="sm">
      {calendarKinds.map((kind) => (
        <Checkbox
          key={kind}
          checked={kinds.includes(kind)}
          onChange={(event) => choose(kind, event.currentTarget.checked)}
          label={
            <span className={styles.kind}>
              <KindShape kind={kind} size={12} />
              {i18n._(kindWords[kind].many)}
            </span>
          }
        />
      ))}
    </Stack>
  );
}

import { useLingui } from '@lingui/react/macro';
import { calendarKinds } from '@waymark/domain';
import { KindShape } from '../../../ui/lifecycle/kind-shape.tsx';
import { kindWords } from '../../../ui/lifecycle/kind-words.ts';
import styles from './kind-legend.module.css';

/** Which shape is what, below the month. */
export function KindLegend() {
  const { i18n, t } = useLingui();
  return (
    <ul className={styles.legend} aria-label={t`Legend`}>
      {calendarKinds.map((kind) => (
        <li key={kind}>
          <KindShape kind={kind} size={12} />
          {i18n._(kindWords[kind].one)}
        </li>
      ))}
    </ul>
  );
}

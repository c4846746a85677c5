import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { type Measure, roundedShares } from '@waymark/domain';
import { formatPerCent } from '../../lib/format.ts';
import { statusWord } from '../page/status-badge.tsx';
import styles from './readiness-bar.module.css';
import type { BarReadiness } from './readiness-bar.tsx';
import { readinessSegments } from './readiness-segments.ts';
import type { RenderState } from './state-rows.tsx';

interface PartLinksProps {
  measure: Measure;
  counts: BarReadiness['counts'];
  renderState: RenderState;
}

/** Each part of the bar as a link to its rows. They lie over the drawing, which screen readers are told as one picture. */
export function PartLinks({ measure, counts, renderState }: PartLinksProps) {
  const { t, i18n } = useLingui();
  const shares = roundedShares(measure.weighted);
  return (
    <span className={styles.partLinks}>
      {readinessSegments(measure.weighted).map(({ state, share }) => {
        const count = counts.byState[state];
        const words = t`${i18n._(statusWord(state))} ${formatPerCent(shares[state])}: ${plural(count, { one: '# requirement', other: '# requirements' })}`;
        return (
          <span key={state} className={styles.partLink} title={words} style={{ '--share': share }}>
            {renderState(state, <VisuallyHidden>{words}</VisuallyHidden>)}
          </span>
        );
      })}
    </span>
  );
}

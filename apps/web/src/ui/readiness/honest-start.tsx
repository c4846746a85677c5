import { Plural, Trans, useLingui } from '@lingui/react/macro';
import styles from './honest-start.module.css';
import { type BarReadiness, ReadinessBar } from './readiness-bar.tsx';

const allUnknown = { proven: 0, claimed: 0, gap: 0, unknown: 100 };

/** The bar as it begins: nothing assessed, all of it unknown. No green before there is a reason. */
export function HonestStart({ requirementCount }: { requirementCount?: number | undefined }) {
  const { t } = useLingui();
  const readiness: BarReadiness = {
    weighted: allUnknown,
    unweighted: allUnknown,
    range: { from: 0, to: 100 },
    counts: {
      inScope: requirementCount ?? 0,
      notApplicable: 0,
      byState: { proven: 0, claimed: 0, gap: 0, unknown: requirementCount ?? 0 },
    },
  };
  return (
    <div className={styles.start}>
      <p>
        <strong>
          <Trans>Your overview begins honest</Trans>
        </strong>
        {requirementCount === undefined ? (
          <Trans>Nothing is assessed yet, so all of it is unknown.</Trans>
        ) : (
          <Plural
            value={requirementCount}
            one="# requirement, not assessed yet"
            other="# requirements, none assessed yet"
          />
        )}
      </p>
      <ReadinessBar readiness={readiness} label={t`Readiness at the start`} />
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { GapItemDetail } from '@waymark/contracts';
import { formatInstant, formatNumber, formatPerCent } from '../../lib/format.ts';
import styles from './gap-items.module.css';

type Scored = GapItemDetail & Required<Pick<GapItemDetail, 'weight' | 'score'>>;

/** Who does not oversee the whole is not told how an item counts. */
export const isScored = (item: GapItemDetail): item is Scored => item.weight !== undefined && item.score !== undefined;

/** How far this one item is proven, as the product of its three parts, each with the fact behind it. */
export function GapItemScore({ item }: { item: Scored }) {
  const { t } = useLingui();
  const { score, evidence, weight } = item;
  return (
    <table className={styles.score} aria-label={t`How the score of this item is made`}>
      <tbody>
        <tr>
          <th scope="row">
            <Trans>Design accepted (d)</Trans>
          </th>
          <td>
            <Acceptance item={item} />
          </td>
          <td>{formatNumber(score.d)}</td>
        </tr>
        <tr>
          <th scope="row">
            <Trans>Operated (o)</Trans>
          </th>
          <td>
            <Trans>nothing recurs yet</Trans>
          </td>
          <td>{formatNumber(score.o)}</td>
        </tr>
        <tr>
          <th scope="row">
            <Trans>Evidence accepted (e)</Trans>
          </th>
          <td>
            <Trans>
              {evidence.accepted} of {evidence.required}
            </Trans>
          </td>
          <td>{formatNumber(score.e)}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <Trans>Proven, d × o × e</Trans>
          </th>
          <td>
            <Trans>weight {weight}</Trans>
          </td>
          <td>{formatPerCent(score.v * 100)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Acceptance({ item }: { item: GapItemDetail }) {
  const { acceptedAt, acceptedBy, assessedBy, standing } = item;
  if (acceptedAt) {
    return (
      <Trans>
        by {acceptedBy?.name ?? ''}, {formatInstant(acceptedAt)}
      </Trans>
    );
  }
  if (standing === 'claimed' && assessedBy) {
    const { name } = assessedBy;
    return <Trans>{name} says it conforms, nobody accepted it</Trans>;
  }
  return <Trans>not yet</Trans>;
}

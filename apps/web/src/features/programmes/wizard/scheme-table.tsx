import { Trans, useLingui } from '@lingui/react/macro';
import type { Scheme } from '@waymark/contracts';
import type { SchemeId } from '@waymark/domain';
import { StatusBadge } from '../../../ui/page/status-badge.tsx';
import { schemeGroups } from './scheme-groups.ts';
import styles from './scheme-table.module.css';

interface SchemeTableProps {
  schemes: readonly Scheme[];
  value: SchemeId | null;
  onChange: (scheme: SchemeId) => void;
}

/** All schemes side by side: what each is, what one gets, from whom, and in what time. */
export function SchemeTable({ schemes, value, onChange }: SchemeTableProps) {
  const { t } = useLingui();
  return (
    <table className={styles.table} aria-label={t`Schemes`}>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            <Trans>Scheme</Trans>
          </th>
          <th scope="col">
            <Trans>You get</Trans>
          </th>
          <th scope="col">
            <Trans>From</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Usual time</Trans>
          </th>
        </tr>
      </thead>
      {schemeGroups(schemes).map(({ id, title, schemes: ofGroup }) => (
        <tbody key={id}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={5}>
              {title}
            </th>
          </tr>
          {ofGroup.map((scheme) => (
            <SchemeRow
              key={scheme.id}
              scheme={scheme}
              isChosen={scheme.id === value}
              onChoose={() => onChange(scheme.id)}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface SchemeRowProps {
  scheme: Scheme;
  isChosen: boolean;
  onChoose: () => void;
}

function SchemeRow({ scheme, isChosen, onChoose }: SchemeRowProps) {
  const { id, name, summary, result, audience, issuedBy, usualMonths, isWithdrawn } = scheme;
  const time = `${usualMonths.from}–${usualMonths.to}`;
  return (
    // The radio inside is what keyboard and screen readers use; the row only makes the target larger.
    <tr className={styles.row} data-chosen={isChosen || undefined} onClick={onChoose}>
      <td className={styles.choice}>
        <input
          type="radio"
          id={`scheme-${id}`}
          name="scheme"
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={`about-${id}`}
        />
      </td>
      <td className={styles.what}>
        <label htmlFor={`scheme-${id}`} className={styles.name}>
          {name}
        </label>{' '}
        {isWithdrawn && (
          <StatusBadge status="expired">
            <Trans>Withdrawn</Trans>
          </StatusBadge>
        )}
        <span id={`about-${id}`} className={styles.quiet}>
          {summary}
        </span>
      </td>
      <td className={styles.result}>
        {result}
        <span className={styles.quiet}>{audience}</span>
      </td>
      <td className={styles.from}>{issuedBy}</td>
      <td className={styles.number}>{isWithdrawn ? '–' : <Trans>{time} months</Trans>}</td>
    </tr>
  );
}

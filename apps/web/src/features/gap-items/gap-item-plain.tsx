import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { Term } from '../../ui/glossary/term.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import { GapItemConformity } from './gap-item-conformity.tsx';
import type { GapItemDetailsProps } from './gap-item-details.tsx';
import { Refused } from './gap-item-fact.tsx';
import styles from './gap-items.module.css';

/** The same facts for people who may not change them: values, no fields that do nothing. Owners assess their own. */
export function GapItemPlain({ item, edits, onChange }: Pick<GapItemDetailsProps, 'item' | 'edits' | 'onChange'>) {
  const { t } = useLingui();
  const { effortHours } = item;
  return (
    <dl className={styles.facts}>
      <Plain name={<Term of="conformity">{t`Conformity`}</Term>}>
        <GapItemConformity item={item} onChange={(conformity) => onChange(item, 'conformity', conformity)} />
        <Refused state={edits.stateOf(item.id, 'conformity')} />
      </Plain>
      <Plain name={t`Due`}>{item.dueOn ? formatDay(item.dueOn) : <Trans>No date</Trans>}</Plain>
      <Plain name={t`Owner`}>{item.owner ? <PersonName person={item.owner} /> : <Trans>Nobody</Trans>}</Plain>
      <Plain name={t`Reviewer`}>{item.reviewer ? <PersonName person={item.reviewer} /> : <Trans>Nobody</Trans>}</Plain>
      <Plain name={<Term of="stage">{t`Close by`}</Term>}>{item.closeByStage?.name ?? <Trans>No stage</Trans>}</Plain>
      <Plain name={t`Effort in hours`}>
        {effortHours === null ? <Trans>Not estimated</Trans> : formatNumber(effortHours)}
      </Plain>
      <Plain name={t`Evidence required`}>{formatNumber(item.evidence.required)}</Plain>
      <Plain name={t`Risk`}>{item.isHighRisk ? <Trans>High risk</Trans> : <Trans>Not high</Trans>}</Plain>
    </dl>
  );
}

const Plain = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd className={styles.plain}>{children}</dd>
  </div>
);

import { Trans, useLingui } from '@lingui/react/macro';
import { glossary } from '../ui/glossary/glossary.ts';
import { PageHeader } from '../ui/page/page-header.tsx';
import styles from './glossary-page.module.css';

/** All words of the field in one list, for those that stand where nothing can be opened behind them: on paper, in a mail. */
export function GlossaryPage() {
  const { i18n } = useLingui();
  const entries = Object.entries(glossary)
    .map(([key, { name, meaning }]) => ({ key, name: i18n._(name), meaning: i18n._(meaning) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.locale));
  return (
    <>
      <PageHeader title={<Trans>Glossary</Trans>} detail={<Trans>The words of the field, in plain language</Trans>} />
      <dl className={styles.glossary}>
        {entries.map(({ key, name, meaning }) => (
          <div key={key} id={key}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { Activity } from '@waymark/contracts';
import { memo } from 'react';
import { Name } from '../../ui/page/name.tsx';
import { Avatar } from '../../ui/page/person.tsx';
import styles from './activity.module.css';
import { changesOf, type FieldChange } from './activity-changes.ts';
import { activitySentence } from './activity-sentence.ts';
import { changeWords, fieldWords, plainLabel, valueWords } from './activity-words.ts';

export type NameOf = (id: string) => string | undefined;

interface ActivityEntryProps {
  entry: Activity;
  /** The time of day, already in the reader's own. */
  time: string;
  nameOf: NameOf;
  programmeName: NameOf;
}

/** Drawn once: a page more of them is drawn without those before it. */
export const ActivityEntry = memo(function Entry({ entry, time, nameOf, programmeName }: ActivityEntryProps) {
  const { i18n, t } = useLingui();
  const changes = changesOf(entry);
  const programme = entry.programmeId === null ? undefined : programmeName(entry.programmeId);
  const who = entry.actor?.name ?? t`Waymark`;
  return (
    <li className={styles.entry}>
      <Avatar name={who} isLarge />
      <div className={styles.words}>
        <p className={styles.sentence}>
          <strong>
            <Name>{who}</Name>
          </strong>{' '}
          {i18n._(activitySentence(entry.action, plainLabel(entry.subjectLabel)))}
          {programme && programme !== entry.subjectLabel && (
            <span className={styles.programme}>
              {' '}
              · <Name>{programme}</Name>
            </span>
          )}
        </p>
        {changes.length > 0 && (
          <Changes changes={changes} nameOf={(id) => nameOf(id) ?? programmeName(id) ?? entry.names?.[id]} />
        )}
      </div>
      <span className={styles.when}>
        <time dateTime={entry.at}>{time}</time>
        <span className={styles.sequence} title={t`Number in the log`}>
          #{entry.sequence}
        </span>
      </span>
    </li>
  );
});

function Changes({ changes, nameOf }: { changes: readonly FieldChange[]; nameOf: NameOf }) {
  const { i18n } = useLingui();
  const summary = changes.map((change) => changeWords(i18n, change, nameOf)).join(' · ');
  return (
    <details className={styles.details}>
      <summary>
        <span className={styles.summary}>{summary}</span>
      </summary>
      <table className={styles.changes}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Field</Trans>
            </th>
            <th scope="col">
              <Trans>Before</Trans>
            </th>
            <th scope="col">
              <Trans>After</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{fieldWords(i18n, field)}</th>
              <td>{valueWords(i18n, before, nameOf)}</td>
              <td>{valueWords(i18n, after, nameOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

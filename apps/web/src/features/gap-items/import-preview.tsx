import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '@waymark/contracts';
import { fieldWord, useValueWords } from './activity-words.ts';
import styles from './import-dialog.module.css';
import { importErrorWords } from './import-words.ts';
import { Scrolling } from './scrolling.tsx';

/** More than anybody reads; the rest is counted. */
const mostShown = 200;

/** What the table would change, or why it cannot be taken. */
export function ImportPreviewView({ preview }: { preview: ImportPreview }) {
  const { changes, errors, unchanged, ignoredColumns } = preview;
  return (
    <>
      <p className={styles.sum} role="status">
        {errors.length > 0 ? (
          <Plural
            value={errors.length}
            one="# cell cannot be taken, so nothing can be changed yet."
            other="# cells cannot be taken, so nothing can be changed yet."
          />
        ) : changes.length === 0 ? (
          <Trans>Nothing in this table differs from what is here.</Trans>
        ) : (
          <Plural value={changes.length} one="# item will change." other="# items will change." />
        )}{' '}
        {unchanged > 0 && <Plural value={unchanged} one="# row stays as it is." other="# rows stay as they are." />}
      </p>
      {errors.length > 0 ? <Errors errors={errors} /> : changes.length > 0 && <Changes changes={changes} />}
      {ignoredColumns.length > 0 && (
        <p className={styles.hint}>
          <Trans>Columns that are only for reading: {ignoredColumns.join(', ')}</Trans>
        </p>
      )}
    </>
  );
}

function Errors({ errors }: Pick<ImportPreview, 'errors'>) {
  const { i18n, t } = useLingui();
  return (
    <Scrolling label={t`What cannot be taken`}>
      <table className={styles.table} data-errors>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Line</Trans>
            </th>
            <th scope="col">
              <Trans>Column</Trans>
            </th>
            <th scope="col">
              <Trans>What is wrong</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, mostShown).map(({ line, requirementId, column, code, value }) => (
            <tr key={`${line} ${column}`}>
              <th scope="row">
                {line} {requirementId && <small>{requirementId}</small>}
              </th>
              <td className={styles.column}>{column}</td>
              <td>
                {value && <q>{value}</q>} {i18n._(importErrorWords[code])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More count={errors.length - mostShown} />
    </Scrolling>
  );
}

function Changes({ changes }: Pick<ImportPreview, 'changes'>) {
  const { t } = useLingui();
  return (
    <Scrolling label={t`What will change`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Requirement</Trans>
            </th>
            <th scope="col">
              <Trans>Change</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostShown).map((change) => (
            <tr key={change.gapItemId}>
              <th scope="row">
                {change.requirementId}{' '}
                <small>
                  <bdi>{change.title}</bdi>
                </small>
              </th>
              <td>
                <ChangedFields change={change} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More count={changes.length - mostShown} />
    </Scrolling>
  );
}

function ChangedFields({ change }: { change: ImportPreview['changes'][number] }) {
  const { i18n } = useLingui();
  const say = useValueWords({ people: [], stages: [] });
  return (
    <ul className={styles.fields}>
      {change.fields.map(({ field, before, after }) => {
        const word = fieldWord(field);
        return (
          <li key={field}>
            <span className={styles.field}>{word ? i18n._(word) : field}</span> <del>{say(before)}</del>{' '}
            <ins>{say(after)}</ins>
          </li>
        );
      })}
      {change.withdrawsAcceptance && (
        <li className={styles.field}>
          <Trans>The acceptance is withdrawn</Trans>
        </li>
      )}
    </ul>
  );
}

const More = ({ count }: { count: number }) =>
  count > 0 && (
    <p className={styles.hint}>
      <Plural value={count} one="and # more" other="and # more" />
    </p>
  );

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { type ImportMeaning, type ImportPreview, type ImportQuestion, importTargets } from '@waymark/contracts';
import { conformities } from '@waymark/domain';
import { statusWord } from '../../ui/page/status-badge.tsx';
import styles from './import-dialog.module.css';
import { importTargetWords } from './import-words.ts';

interface ImportQuestionsProps {
  preview: ImportPreview;
  onAnswer: (meaning: ImportMeaning) => void;
}

/** What of a table is not Waymark's own: how it is read, once for each heading, word and name. */
export function ImportQuestions({ preview: { questions, people }, onAnswer }: ImportQuestionsProps) {
  const { t } = useLingui();
  if (questions.length === 0) return null;
  return (
    <section aria-label={t`What this table means`}>
      <p className={styles.sum}>
        <Trans>This table has headings and words of its own. Check how they are read.</Trans>
      </p>
      <ul className={styles.questions}>
        {questions.map((question) => (
          <Question
            key={`${question.kind} ${question.asked}`}
            question={question}
            people={people}
            onAnswer={onAnswer}
          />
        ))}
      </ul>
    </section>
  );
}

interface QuestionProps {
  question: ImportQuestion;
  people: ImportPreview['people'];
  onAnswer: ImportQuestionsProps['onAnswer'];
}

/** Stands for `null` in the list of choices. */
const nothing = '-';

function Question({ question: { kind, asked, rows, means, isRemembered }, people, onAnswer }: QuestionProps) {
  const { t } = useLingui();
  const choices = useChoices(people)[kind];
  return (
    <li className={styles.question}>
      <span>
        <q>{asked}</q>{' '}
        <small>
          {kind === 'column' ? <Trans>column</Trans> : <Plural value={rows} one="in # row" other="in # rows" />}
          {isRemembered && <Trans>, as at an earlier import</Trans>}
        </small>
      </span>
      <Select
        aria-label={t`What “${asked}” means`}
        size="sm"
        data={choices}
        value={means ?? nothing}
        onChange={(value) => value && onAnswer({ kind, asked, means: value === nothing ? null : value })}
        allowDeselect={false}
      />
    </li>
  );
}

function useChoices(people: ImportPreview['people']) {
  const { i18n, t } = useLingui();
  return {
    column: [
      ...importTargets.map((value) => ({ value, label: i18n._(importTargetWords[value]) })),
      { value: nothing, label: t`Leave this column out` },
    ],
    word: [
      ...conformities.map((value) => ({ value, label: i18n._(statusWord(value)) })),
      { value: nothing, label: t`Leave the conformity as it is` },
    ],
    person: [
      ...people.map(({ id, name }) => ({ value: id, label: name })),
      { value: nothing, label: t`Nobody here: leave it as it is` },
    ],
  } as const satisfies Record<ImportQuestion['kind'], readonly { value: string; label: string }[]>;
}

import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { AdviceQuestion, Scheme } from '@waymark/contracts';
import { adviseScheme, type SchemeId } from '@waymark/domain';
import { useState } from 'react';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import { AdviceQuestionField } from './advice-question-field.tsx';
import styles from './scheme-advice.module.css';

/** These decide most; the others refine. */
const firstQuestions = ['q-customers', 'q-demand', 'q-timing', 'q-publicity', 'q-icfr'];
const shownReasons = 4;

type Answers = Readonly<Record<string, string>>;

interface SchemeAdviceProps {
  questions: readonly AdviceQuestion[];
  schemes: readonly Scheme[];
  answers: Answers;
  onAnswersChange: (answers: Record<string, string>) => void;
  onTake: (scheme: SchemeId) => void;
  taken: SchemeId | null;
}

/** "Not sure?": a few questions, and what speaks for which scheme. */
export function SchemeAdvice({ questions, schemes, answers, onAnswersChange, onTake, taken }: SchemeAdviceProps) {
  const [areAllShown, setAreAllShown] = useState(false);
  const shown = areAllShown ? questions : questions.filter(({ id }) => firstQuestions.includes(id));
  const answered = questions.filter(({ id }) => answers[id] !== undefined).length;
  return (
    <section className={styles.advice} aria-labelledby="advice-title">
      <header className={styles.head}>
        <h2 id="advice-title">
          <Trans>Not sure?</Trans>
        </h2>
        <span>
          <Trans>
            {answered} of {questions.length} answered
          </Trans>
        </span>
      </header>
      <SoFar questions={questions} schemes={schemes} answers={answers} onTake={onTake} taken={taken} />
      <div className={styles.questions}>
        {shown.map((question) => (
          <AdviceQuestionField
            key={question.id}
            question={question}
            value={answers[question.id]}
            onChange={(answer) => onAnswersChange({ ...answers, [question.id]: answer })}
          />
        ))}
        <div className={styles.more}>
          <Button variant="subtle" size="sm" onClick={() => setAreAllShown(!areAllShown)}>
            {areAllShown ? <Trans>Fewer questions</Trans> : <Trans>More questions</Trans>}
          </Button>
          {answered > 0 && (
            <Button variant="subtle" size="sm" onClick={() => onAnswersChange({})}>
              <Trans>Clear answers</Trans>
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

function SoFar({ questions, schemes, answers, onTake, taken }: Omit<SchemeAdviceProps, 'onAnswersChange'>) {
  const advice = adviseScheme(schemes, questions, answers);
  const advised = schemes.filter(({ id }) => advice.advised.includes(id));
  const first = schemes.find(({ id }) => id === advice.advised[0]);
  const second = schemes.find(({ id }) => id === advice.advised[1]);
  const reasons = [...new Set(advice.reasons.map(({ rationale }) => rationale))].slice(0, shownReasons);
  if (!first) {
    return (
      <p className={styles.soFar}>
        <Trans>Answer what you know; the advice and its reasons appear here, above the questions.</Trans>
      </p>
    );
  }
  const names = advice.advised.map((id) => advised.find((scheme) => scheme.id === id)?.name ?? id).join(', ');
  return (
    <div className={styles.soFar} aria-live="polite">
      <h3>
        <StateShape name="info" />
        <Trans>So far: {names}</Trans>
      </h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className={styles.how}>
        <Trans>Each answer adds points to the schemes it speaks for. The weights are Waymark’s own.</Trans>
      </p>
      {second && (
        <p className={styles.how}>
          <Trans>
            Begin with {first.name}. {second.name} follows as a programme of its own: evidence that is there serves
            both.
          </Trans>
        </p>
      )}
      {taken !== first.id && (
        <Button variant="default" size="sm" onClick={() => onTake(first.id)}>
          <Trans>Choose {first.name}</Trans>
        </Button>
      )}
    </div>
  );
}

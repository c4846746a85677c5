import type { AdviceQuestion } from '@waymark/contracts';
import styles from './scheme-advice.module.css';

interface AdviceQuestionFieldProps {
  question: AdviceQuestion;
  value: string | undefined;
  onChange: (answer: string) => void;
}

/** One question with its answers beside each other; at most one is chosen. */
export function AdviceQuestionField({ question, value, onChange }: AdviceQuestionFieldProps) {
  return (
    <fieldset className={styles.question}>
      <legend>{question.question}</legend>
      <div className={styles.answers}>
        {question.answers.map((answer) => (
          <label key={answer.id} className={styles.answer} data-chosen={answer.id === value || undefined}>
            <input
              type="radio"
              name={question.id}
              checked={answer.id === value}
              onChange={() => onChange(answer.id)}
              className={styles.radio}
            />
            {answer.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { WriteComment } from '@waymark/contracts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { CommentField } from './comment-field.tsx';
import styles from './comments.module.css';
import { namedIn, type Person } from './mention-text.ts';

export interface CommentFormProps {
  people: readonly Person[];
  initial?: { text: string; mentions: readonly string[] };
  submitLabel: ReactNode;
  isPending: boolean;
  problem: unknown;
  onSubmit: (comment: WriteComment, onDone: () => void) => void;
  onCancel?: () => void;
}

const nothing = { text: '', mentions: [] };

/** What is typed is kept until it is saved. */
export function CommentForm({ people, initial = nothing, submitLabel, ...props }: CommentFormProps) {
  const [text, setText] = useState(initial.text);
  useUnsavedChanges(text !== initial.text);
  // Whoever is mentioned without standing in the text was named by another program, and stays so.
  const besides = initial.mentions.filter((id) => !namedIn(initial.text, people).includes(id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    props.onSubmit({ text, mentions: [...besides, ...namedIn(text, people)] }, () => setText(''));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <CommentField people={people} value={text} isFocused={initial !== nothing} onChange={setText} />
      {props.problem !== null && <FormProblem error={props.problem} />}
      <div className={styles.actions}>
        {props.onCancel && (
          <Button size="xs" variant="default" onClick={props.onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        )}
        <Button size="xs" type="submit" loading={props.isPending} disabled={text.trim() === ''}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}

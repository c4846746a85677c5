import { Trans, useLingui } from '@lingui/react/macro';
import { Button, MultiSelect, Textarea } from '@mantine/core';
import { lengthOf, type WriteComment, writeCommentSchema } from '@waymark/contracts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import styles from './comments.module.css';

export interface CommentFormProps {
  people: readonly { id: string; name: string }[];
  initial?: { text: string; mentions: string[] };
  submitLabel: ReactNode;
  isPending: boolean;
  problem: unknown;
  onSubmit: (comment: WriteComment, onDone: () => void) => void;
  onCancel?: () => void;
}

const nothing = { text: '', mentions: [] as string[] };

/** What is typed is kept until it is saved. */
export function CommentForm({ people, initial = nothing, submitLabel, ...props }: CommentFormProps) {
  const { t } = useLingui();
  const [text, setText] = useState(initial.text);
  const [mentions, setMentions] = useState(initial.mentions);
  useUnsavedChanges(text !== initial.text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    props.onSubmit({ text, mentions }, () => {
      setText(nothing.text);
      setMentions(nothing.mentions);
    });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Textarea
        aria-label={t`Comment`}
        placeholder={t`Write a comment`}
        autosize
        minRows={2}
        maxLength={lengthOf(writeCommentSchema.shape.text)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <MultiSelect
        aria-label={t`Mention`}
        placeholder={mentions.length === 0 ? t`Mention somebody` : ''}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={mentions}
        onChange={setMentions}
        searchable
        hidePickedOptions
        maxValues={20}
        nothingFoundMessage={t`Nobody of this name`}
      />
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

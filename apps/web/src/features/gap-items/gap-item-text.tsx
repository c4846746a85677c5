import { Trans } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import styles from './gap-items.module.css';
import { type SavedTextInput, type SaveState, useSavedText } from './use-saved-text.ts';

interface GapItemTextProps extends SavedTextInput {
  label: string;
  placeholder?: string;
  maxLength?: number | undefined;
}

/** Text that saves itself when the field is left, or with Ctrl-Enter. What was typed stays until it is saved. */
export function GapItemText(props: GapItemTextProps) {
  const { label, placeholder, maxLength, value, isReadOnly } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  // The dialog that asked gives the focus back first, to what stood below it.
  const { text, state, hasDraft, isOvertaken, type, save } = useSavedText(props, () =>
    requestAnimationFrame(() => field.current?.focus()),
  );
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };

  if (isReadOnly && !hasDraft) {
    return (
      <div className={styles.text}>
        <h4>{label}</h4>
        <p dir="auto">{value || <Trans>Nothing written yet</Trans>}</p>
      </div>
    );
  }
  return (
    <Textarea
      ref={field}
      label={
        <span className={styles.textLabel}>
          {label}
          <SaveMark state={isReadOnly ? 'kept' : state} isOvertaken={isOvertaken} />
        </span>
      }
      aria-label={label}
      placeholder={placeholder}
      value={text}
      readOnly={isReadOnly}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={saveByKey}
      maxLength={maxLength}
      autosize
      minRows={2}
      maxRows={14}
    />
  );
}

const SaveMark = ({ state, isOvertaken }: { state: SaveState | 'kept' | undefined; isOvertaken: boolean }) => (
  <span className={styles.saveMark} role="status">
    {state === 'typing' &&
      (isOvertaken ? <Trans>Somebody changed this meanwhile; you will be asked</Trans> : <Trans>Not saved yet</Trans>)}
    {state === 'kept' && <Trans>Not saved: your role does not change this any more. Your text is kept here.</Trans>}
    {state === 'saving' && <Trans>Saving…</Trans>}
    {state === 'saved' && (
      <>
        <StateShape name="check" size={12} />
        <Trans>Saved</Trans>
      </>
    )}
    {state === 'failed' && (
      <>
        <StateShape name="cross" size={12} />
        <Trans>Not saved, your text is kept here</Trans>
      </>
    )}
  </span>
);

import { useLingui } from '@lingui/react/macro';
import { Combobox, Textarea, useCombobox } from '@mantine/core';
import { lengthOf, writeCommentSchema } from '@waymark/contracts';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Name } from '../../ui/page/name.tsx';
import { Avatar } from '../../ui/page/person.tsx';
import styles from './comments.module.css';
import { namingAt, type Person, withName } from './mention-text.ts';

export interface CommentFieldProps {
  people: readonly Person[];
  value: string;
  /** It was opened by whoever wants to write now. */
  isFocused: boolean;
  onChange: (text: string) => void;
}

/** Words, with an @ before a name: whoever fits is offered while one types. Esc takes back the offer, and nothing else. */
export function CommentField({ people, value, isFocused, onChange }: CommentFieldProps) {
  const { t } = useLingui();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [dismissed, setDismissed] = useState<string>();
  const naming = dismissed === value ? undefined : namingAt(value, caret, people);
  const combobox = useCombobox({ opened: naming !== undefined, onDropdownClose: () => setDismissed(value) });
  const { selectFirstOption } = combobox;
  const offered = naming?.found.map(({ id }) => id).join(' ');
  useLayoutEffect(() => {
    if (offered) selectFirstOption();
  }, [offered, selectFirstOption]);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);
  const followCaret = () => setCaret(field.current?.selectionStart ?? 0);
  const choose = (id: string) => {
    const person = people.find((one) => one.id === id);
    if (!naming || !person) return;
    const named = withName(value, { from: naming.from, caret, name: person.name });
    onChange(named.text);
    setCaret(named.caret);
    requestAnimationFrame(() => field.current?.setSelectionRange(named.caret, named.caret));
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="top-start" withinPortal>
      <Combobox.Target withKeyboardNavigation={naming !== undefined}>
        <Textarea
          ref={field}
          aria-label={t`Comment`}
          placeholder={t`Write a comment; @ mentions somebody`}
          autosize
          minRows={2}
          maxLength={lengthOf(writeCommentSchema.shape.text)}
          value={value}
          onChange={(event) => {
            setCaret(event.currentTarget.selectionStart);
            onChange(event.currentTarget.value);
          }}
          onSelect={followCaret}
          onBlur={() => setDismissed(value)}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t`Mention`}>
          {naming?.found.map(({ id, name }) => (
            <Combobox.Option key={id} value={id} className={styles.person}>
              <Avatar name={name} /> <Name>{name}</Name>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

interface SearchFieldProps {
  /** What is looked through. */
  label: string;
  className?: string | undefined;
  maxLength: number | undefined;
  value: string;
  onChange: (text: string) => void;
}

/** Words that narrow a list; they count once typing pauses. */
export function SearchField({ label, className, maxLength, value, onChange }: SearchFieldProps) {
  const { t } = useLingui();
  const [text, setText] = useState(value);
  const search = useDebouncedCallback(onChange, 250);
  // The address may change without the field: back, a link, "clear".
  useEffect(() => {
    setText(value);
  }, [value]);
  return (
    <TextInput
      className={className}
      size="sm"
      type="search"
      aria-label={label}
      placeholder={t`Search`}
      maxLength={maxLength}
      leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}

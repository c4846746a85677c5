import { TextInput, type TextInputProps } from '@mantine/core';

/** A field for the six digits of an authenticator app, which many apps show with a space between them. */
export function CodeField(props: TextInputProps) {
  return <TextInput inputMode="numeric" autoComplete="one-time-code" maxLength={7} {...props} />;
}

import { useLingui } from '@lingui/react/macro';
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { lengthOf, reauthenticateSchema } from '@waymark/contracts';

/** A field for a password, whose button that shows it is named in the language of the page. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useLingui();
  return (
    <PasswordInput
      visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the password` }}
      maxLength={lengthOf(reauthenticateSchema.shape.password)}
      {...props}
    />
  );
}

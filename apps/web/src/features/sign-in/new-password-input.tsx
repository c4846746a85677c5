import { useLingui } from '@lingui/react/macro';
import { PasswordField } from '../../ui/form/password-field.tsx';

const shortestPassword = 12;
export const isTooShort = (password: string) => password.length < shortestPassword;

interface NewPasswordInputProps {
  label: string;
  value: string;
  onChange: (password: string) => void;
  isChecked: boolean;
  /** What the sign-in service says against this password. */
  refusal?: string | undefined;
}

/** A password that is being chosen. The rule is said before, not after. */
export function NewPasswordInput({ label, value, onChange, isChecked, refusal }: NewPasswordInputProps) {
  const { t } = useLingui();
  return (
    <PasswordField
      label={label}
      description={t`At least 12 characters, and more than your address or a name. A few words in a row are good.`}
      autoComplete="new-password"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={refusal ?? (isChecked && isTooShort(value) && t`It needs at least 12 characters.`)}
    />
  );
}

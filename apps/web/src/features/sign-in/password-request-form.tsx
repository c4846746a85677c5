import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useRequestNewPassword } from './sign-in.queries.ts';
import { EmailInput } from './sign-in-form.tsx';
import { isAboutAddress, signInMessage } from './sign-in-messages.ts';

/** Asks for the mail with the link. */
export function PasswordRequestForm({ onAsked }: { onAsked: (email: string) => void }) {
  const { i18n } = useLingui();
  const [entered, setEntered] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const request = useRequestNewPassword();
  const email = entered.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (email !== '') request.mutate(email, { onSuccess: () => onAsked(email) });
  };
  const enter = (value: string) => {
    setEntered(value);
    if (request.isError) request.reset();
  };
  const refusal = request.isError ? signInMessage(i18n, request.error) : undefined;
  const isOfAddress = isAboutAddress(request.error);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <EmailInput
          value={entered}
          isFixed={false}
          onChange={enter}
          isChecked={isChecked}
          refusal={isOfAddress ? refusal : undefined}
        />
        {refusal && !isOfAddress && <FormProblem>{refusal}</FormProblem>}
        <Button type="submit" loading={request.isPending} fullWidth>
          <Trans>Send me a link</Trans>
        </Button>
      </Stack>
    </form>
  );
}

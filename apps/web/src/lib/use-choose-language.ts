import { useMutation, useQueryClient } from '@tanstack/react-query';
import { updateMyLanguageSchema } from '@waymark/contracts';
import { api } from './api-client.ts';
import { useOrganisation } from './current-user.ts';
import { chooseLocale, type Locale } from './i18n.ts';

/** Shows everything in another language, what the server words too, and has mails written in it from now on. */
export function useChooseLanguage() {
  const { id } = useOrganisation();
  const client = useQueryClient();
  const tell = useMutation({
    meta: { changes: 'nothing' },
    mutationFn: (language: Locale) => api.put(`/orgs/${id}/my-language`, updateMyLanguageSchema, { language }),
    // Even where the server could not keep it: what is on screen was worded in the language before.
    onSettled: () => client.invalidateQueries(),
  });
  return async (locale: Locale): Promise<void> => {
    await chooseLocale(locale);
    tell.mutate(locale);
  };
}

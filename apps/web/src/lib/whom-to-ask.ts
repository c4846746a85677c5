import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { isolated } from '@waymark/domain';
import { useMe, useOrganisation } from './current-user.ts';
import { roleNames } from './role-names.ts';
import { contactsOf } from './shared.queries.ts';

/** So many names are read; whoever has more people to ask finds them in the list of members. */
const named = 3;

/** Owners and managers by name, other than oneself: they give roles, and what a role does not show. Undefined until it is known. */
export function useWhomToAsk(): string | undefined {
  const { i18n } = useLingui();
  const { user } = useMe();
  const { data } = useQuery(contactsOf(useOrganisation().id));
  const others = data?.filter(({ id }) => id !== user.id).slice(0, named);
  return (
    others &&
    new Intl.ListFormat(i18n.locale, { type: 'disjunction' }).format(
      others.map(({ name, role }) => `${isolated(name)} (${i18n._(roleNames[role])})`),
    )
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { isolated } from '@waymark/domain';
import { useOrganisation } from '../lib/current-user.ts';
import { roleNames } from '../lib/role-names.ts';
import { contactsOf } from '../lib/shared.queries.ts';

/** Managers and owners by name: they give roles, and what a role does not show. */
export function WhomToAsk() {
  const { i18n } = useLingui();
  const { data: contacts = [] } = useQuery(contactsOf(useOrganisation().id));
  if (contacts.length === 0) return null;
  const names = new Intl.ListFormat(i18n.locale, { type: 'disjunction' }).format(
    contacts.map(({ name, role }) => `${isolated(name)} (${i18n._(roleNames[role])})`),
  );
  return <Trans>You can ask {names}.</Trans>;
}

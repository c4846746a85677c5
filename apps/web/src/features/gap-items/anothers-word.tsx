import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMe, useOrganisation } from '../../lib/current-user.ts';
import { membersOf } from '../../lib/shared.queries.ts';
import { TextLink } from '../../ui/page/links.tsx';

/** Why one's own word is not enough, and what to do where there is nobody else whose word would be. */
export function AnothersWord() {
  const { user } = useMe();
  const { id, slug: org } = useOrganisation();
  const members = useQuery(membersOf(id));
  const others = members.data?.filter(
    (member) => member.user.id !== user.id && member.duties.includes('review_gap_items'),
  );
  if (others?.length !== 0) {
    return <Trans>Nobody accepts what they answer for themselves: another compliance manager has to.</Trans>;
  }
  return (
    <Trans>
      Nobody accepts what they answer for themselves, and nobody else here may accept.{' '}
      <TextLink to="/o/$org/settings/members" params={{ org }}>
        Invite a second compliance manager
      </TextLink>
      , or let somebody else own this: then you may accept it.
    </Trans>
  );
}

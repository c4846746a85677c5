import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CommentPlace } from '@waymark/contracts';
import { CommentThread } from '../features/comments/comment-thread.tsx';
import { useMay, useMe, useOrganisation } from '../lib/current-user.ts';
import { membersOf } from '../lib/shared.queries.ts';
import { PanelSection } from '../ui/page/side-panel.tsx';

/** Comments at the end of a panel; those can be mentioned who may read them. */
export function CommentsSection({ place }: { place: CommentPlace }) {
  const { id } = useOrganisation();
  const { user } = useMe();
  const mayRead = useMay('readComments');
  const { data: members = [] } = useQuery({ ...membersOf(id), enabled: mayRead });
  if (!mayRead) return null;
  const people = members.filter((member) => member.duties.includes('read_comments') && member.user.id !== user.id);
  return (
    <PanelSection title={<Trans>Comments</Trans>}>
      <CommentThread key={place.id} place={place} people={people.map((member) => member.user)} />
    </PanelSection>
  );
}

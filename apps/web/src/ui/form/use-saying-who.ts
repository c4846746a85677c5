import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { ByAndAt } from '@waymark/contracts';
import { meQuery } from '../../lib/current-user.ts';
import { formatWhen } from '../../lib/format.ts';

/** Who did something and when, in words: "Mara, 12:41". */
export function useSayingWho() {
  const { t } = useLingui();
  const client = useQueryClient();
  return (said: ByAndAt | null | undefined) => {
    if (!said) return { name: t`Somebody else`, time: '' };
    const { by, at } = said;
    const isMe = by !== null && by.id === client.getQueryData(meQuery.queryKey)?.user.id;
    return { name: isMe ? t`You, in another window` : (by?.name ?? 'Waymark'), time: formatWhen(at) };
  };
}

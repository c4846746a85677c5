import { Trans } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { LinkProps } from '@tanstack/react-router';
import type { WorkItem } from '@waymark/contracts';
import { useEffect, useRef } from 'react';
import { myWorkOf } from '../../features/my-work/my-work.queries.ts';
import { useOrganisation } from '../../lib/current-user.ts';
import { ButtonLink } from '../../ui/page/links.tsx';
import { Name } from '../../ui/page/name.tsx';
import styles from './next-work.module.css';
import { useWorkTarget } from './work-link.tsx';

interface NextWorkProps {
  item: WorkItem | undefined;
  /** Where each kind of work is done. */
  target: (item: WorkItem) => LinkProps;
  /** Whoever has just done it stands there already. */
  isDoneHere: boolean;
}

/** Where it goes on from what is done. It asks nothing: what was done has brought along what is left. */
export function NextWork({ item, target, isDoneHere }: NextWorkProps) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isDoneHere) (here.current?.querySelector('a') ?? here.current)?.focus();
  }, [isDoneHere]);
  return (
    <div ref={here} tabIndex={-1}>
      {item ? (
        <ButtonLink
          className={styles.button}
          rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
          {...target(item)}
        >
          <span>
            <Trans>
              Next: <Name>{item.asks === '' ? item.title : `${item.asks}: ${item.title}`}</Name>
            </Trans>
          </span>
        </ButtonLink>
      ) : (
        <Trans>Nothing else is asked of you.</Trans>
      )}
    </div>
  );
}

/** The same on a page that shows no work: after an answer. */
export function NextWorkAfter({ id: afterId }: { id: string }) {
  const { id: organisationId } = useOrganisation();
  const target = useWorkTarget();
  const { data } = useInfiniteQuery(myWorkOf(organisationId, {}));
  if (!data) return null;
  const item = data.pages.flatMap(({ items }) => items).find(({ id }) => id !== afterId);
  return <NextWork item={item} target={target} isDoneHere />;
}

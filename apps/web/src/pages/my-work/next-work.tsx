import { Trans } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { WorkItem } from '@waymark/contracts';
import { useEffect, useRef } from 'react';
import { myWorkOf } from '../../features/my-work/my-work.queries.ts';
import { useOrganisation } from '../../lib/current-user.ts';
import { ButtonLink } from '../../ui/page/links.tsx';
import styles from './next-work.module.css';
import { useWorkTarget } from './work-link.tsx';

interface NextWorkProps {
  /** What was just done or sent. */
  afterId: string;
  /** Whoever has just done it stands there already. */
  isDoneHere: boolean;
}

/** Where it goes on from what is done. */
export function NextWork({ afterId, isDoneHere }: NextWorkProps) {
  const { id: organisationId } = useOrganisation();
  const work = useInfiniteQuery(myWorkOf(organisationId, {}));
  const here = useRef<HTMLDivElement>(null);
  const next = work.data?.pages.flatMap(({ items }) => items).find(({ id }) => id !== afterId);
  const isKnown = work.data !== undefined;
  useEffect(() => {
    if (isDoneHere && isKnown) (here.current?.querySelector('a') ?? here.current)?.focus();
  }, [isDoneHere, isKnown]);
  return (
    <div ref={here} className={styles.next} tabIndex={-1}>
      {next ? <Next item={next} /> : isKnown && <Trans>Nothing else is asked of you.</Trans>}
    </div>
  );
}

function Next({ item }: { item: WorkItem }) {
  const words = item.asks === '' ? item.title : `${item.asks}: ${item.title}`;
  return (
    <ButtonLink
      className={styles.button}
      rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
      {...useWorkTarget()(item)}
    >
      <span>
        <Trans>
          Next: <bdi>{words}</bdi>
        </Trans>
      </span>
    </ButtonLink>
  );
}

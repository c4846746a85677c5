import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from '../figure/opens.module.css';

interface OpenGatesLinkProps {
  org: string;
  programmeId: string;
  count: number;
  children: ReactNode;
}

/** To the gates of a programme, the open ones first. */
export const OpenGatesLink = ({ org, programmeId, count, children }: OpenGatesLinkProps) => (
  <Link
    to="/o/$org/programmes/$programmeId"
    params={{ org, programmeId }}
    hash="gates"
    className={styles.opens}
    data-opens={count}
  >
    {children}
  </Link>
);

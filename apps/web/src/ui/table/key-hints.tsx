import { Kbd } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import styles from './key-hints.module.css';

/** The keys that work here, below a table. */
export const KeyHints = ({ hints }: { hints: readonly { keys: readonly string[]; does: ReactNode }[] }) => (
  <div className={styles.hints}>
    {hints.map(({ keys, does }) => (
      <Fragment key={keys.join()}>
        <span className={styles.hint}>
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {does}
        </span>
      </Fragment>
    ))}
  </div>
);

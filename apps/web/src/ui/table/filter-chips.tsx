// biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend left out.
import { Trans, useLingui } from '@lingui/react/macro';
import { Popover } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import styles from './filter-chips.module.css';

export interface FilterDefinition {
  id: string;
  /** What is filtered by: "Owner". */
  name: string;
  /** What it is set to, in words: "2 people"; nothing while it is not used. */
  value?: string | undefined;
  /** The fields to choose with; `close` when the choice is complete. */
  renderEditor: (close: () => void) => ReactNode;
  onClear: () => void;
}

interface FilterChipsProps {
  filters: readonly FilterDefinition[];
  /** Shown as soon as two or more filters are set. */
  onClearAll?: () => void;
}

/** The filters in use as chips to change or take away, and one to add another. */
export function FilterChips({ filters, onClearAll }: FilterChipsProps) {
  const { t } = useLingui();
  const [addedId, setAddedId] = useState<string>();
  const unused = filters.filter(({ value, id }) => value === undefined && id !== addedId);
  const used = filters.filter(({ value, id }) => value !== undefined || id === addedId);
  return (
    <div className={styles.chips} role="group" aria-label={t`Filters`}>
      {used.map((filter) => (
        <Chip
          key={filter.id}
          filter={filter}
          isNew={filter.id === addedId && filter.value === undefined}
          onLeave={() => setAddedId(undefined)}
        />
      ))}
      {unused.length > 0 && <AddFilter filters={unused} onAdd={setAddedId} />}
      {onClearAll && used.length > 1 && (
        <button type="button" className={styles.clear} onClick={onClearAll}>
          <Trans>Clear all</Trans>
        </button>
      )}
    </div>
  );
}

function Chip({ filter, isNew, onLeave }: { filter: FilterDefinition; isNew: boolean; onLeave: () => void }) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(isNew);
  const close = () => {
    setIsOpen(false);
    onLeave();
  };
  const remove = () => {
    filter.onClear();
    close();
  };
  return (
    <span className={styles.chip} data-set>
      <Popover
        opened={isOpen}
        onChange={(opened) => (opened ? setIsOpen(true) : close())}
        position="bottom-start"
        trapFocus
      >
        <Popover.Target>
          <button type="button" className={styles.word} onClick={() => setIsOpen(!isOpen)}>
            {filter.name} {filter.value && <bdi className={styles.value}>{filter.value}</bdi>}
          </button>
        </Popover.Target>
        <Popover.Dropdown>{filter.renderEditor(close)}</Popover.Dropdown>
      </Popover>
      <button type="button" className={styles.remove} onClick={remove} aria-label={t`Remove filter ${filter.name}`}>
        <IconX size={14} stroke={1.5} aria-hidden />
      </button>
    </span>
  );
}

function AddFilter({ filters, onAdd }: { filters: readonly FilterDefinition[]; onAdd: (id: string) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const add = (id: string) => {
    setIsOpen(false);
    onAdd(id);
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" trapFocus returnFocus={false}>
      <Popover.Target>
        <button type="button" className={styles.chip} onClick={() => setIsOpen(!isOpen)}>
          <IconPlus size={14} stroke={1.5} aria-hidden />
          <Trans>Filter</Trans>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.list}>
        {filters.map(({ id, name }) => (
          <button key={id} type="button" className={styles.option} onClick={() => add(id)}>
            {name}
          </button>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

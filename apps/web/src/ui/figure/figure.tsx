import { createContext, type ReactNode, use } from 'react';
import { formatNumber } from '../../lib/format.ts';
import { type FigureName, organisationFigures } from './figure-names.ts';

/** Whose numbers stand inside: the id of a programme. */
export const FigureScope = createContext<string | null>(null);

interface FigureProps {
  name: FigureName;
  value: number | string;
  /** Whose number it is, where no scope stands around it; null where it only counts what a filter left. */
  of?: string | null | undefined;
  /** The words it stands in; the bare number where there are none. */
  children?: ReactNode;
}

const belongsToAll = (name: FigureName) => organisationFigures.some((known) => known === name);

/**
 * A number that is said in more than one place. It carries its name, so that a test can open every page and hold those
 * of one name together (`e2e/figures.e2e.ts`). A part of a programme, such as a group of rows, has no number with a name.
 */
export function Figure({ name, value, of, children }: FigureProps) {
  const scope = use(FigureScope);
  const whose = of === undefined ? scope : of;
  const content = children ?? (typeof value === 'number' ? formatNumber(value) : value);
  if (belongsToAll(name)) return <Named {...{ name, value }}>{content}</Named>;
  if (whose === null) return content;
  return <Named {...{ name: `${whose} ${name}`, value }}>{content}</Named>;
}

const Named = ({ name, value, children }: { name: string; value: number | string; children: ReactNode }) => (
  <data value={value} data-figure={name}>
    {children}
  </data>
);

/**
 * How many rows a page lists, as its address asks. Each link that has a number says with `data-opens` how many rows it
 * leads to; a test follows all of them and holds the two together.
 */
export const RowCount = ({ value, children }: { value: number; children: ReactNode }) => (
  <data value={value} data-rows>
    {children}
  </data>
);

import type { RequiredDocument } from '../documents/required-document.ts';
import type { Lifecycle } from './lifecycle.ts';

/** What counts of a stage, rule or document, without its words. */
function facts(part: object): string {
  const { name, shortName, purpose, entryCriteria, note, source, ...rest } = part as Record<string, unknown>;
  return JSON.stringify(rest, (key, value) => (key === 'text' ? undefined : value));
}

function changedIn<Part extends { name: string }>(
  before: readonly Part[],
  after: readonly Part[],
  idOf: (part: Part) => string,
): string[] {
  const old = new Map(before.map((part) => [idOf(part), part]));
  const fresh = new Map(after.map((part) => [idOf(part), part]));
  const gone = before.filter((part) => !fresh.has(idOf(part)));
  const other = after.filter((part) => {
    const known = old.get(idOf(part));
    return !known || facts(known) !== facts(part);
  });
  return [...other, ...gone].map(({ name }) => name);
}

const named = ({ title, ...document }: RequiredDocument) => ({ name: title, ...document });

/** Names of the stages, rules and documents that one lifecycle has otherwise than another, or one of them not at all. */
export function changedRules(before: Lifecycle, after: Lifecycle): string[] {
  return [
    ...changedIn(before.stages, after.stages, ({ key }) => key),
    ...changedIn(before.milestones, after.milestones, ({ id }) => id),
    ...changedIn(before.conditions, after.conditions, ({ id }) => id),
    ...changedIn(before.documents.map(named), after.documents.map(named), ({ key }) => key),
  ];
}

/** Only rules for the same stages can be taken over by a plan that runs. */
export const hasSameStages = (before: Lifecycle, after: Lifecycle): boolean =>
  before.stages.map(({ key }) => key).join() === after.stages.map(({ key }) => key).join();

export interface Typed {
  label: string;
  text: string;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What somebody has typed in; those that have left the page are left out when they are asked for. */
const fields = new Set<Field>();

const kept = ['text', 'url', 'number', 'textarea'];
const secret = ['username', 'one-time-code'];

const isKept = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  kept.includes(target.type) &&
  target.role !== 'combobox' &&
  !secret.includes(target.autocomplete);

/** Follows what is typed anywhere on the page, so that it can be given back when its form cannot be sent any more. Gives how to stop. */
export function followTyping(): () => void {
  const follow = ({ target }: Event) => {
    if (isKept(target)) fields.add(target);
  };
  document.addEventListener('input', follow, true);
  return () => {
    document.removeEventListener('input', follow, true);
    fields.clear();
  };
}

const labelOf = (field: Field) => field.ariaLabel ?? field.labels?.[0]?.textContent?.replace(/\s*\*$/, '') ?? '';

/** What is typed on the page just now and was not saved. */
export function typedNow(): Typed[] {
  for (const field of fields) if (!field.isConnected) fields.delete(field);
  return [...fields]
    .map((field) => ({ label: labelOf(field), text: field.value.trim() }))
    .filter(({ text }) => text !== '');
}

/** Once it is saved it need not be given back. */
export function forgetSaved(saved: unknown): void {
  const texts = new Set(textsIn(saved));
  for (const field of fields) if (texts.has(field.value.trim())) fields.delete(field);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value).trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

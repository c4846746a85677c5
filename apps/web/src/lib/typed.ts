export interface Typed {
  label: string;
  text: string;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What somebody has typed in, with what stood there before; those that have left the page are left out when they are asked for. */
const fields = new Map<Field, string>();

const kept = ['text', 'url', 'number', 'textarea'];
const secret = ['username', 'one-time-code'];

const isKept = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  kept.includes(target.type) &&
  target.role !== 'combobox' &&
  !secret.includes(target.autocomplete);

/** Follows what is typed anywhere on the page, so that it can be given back when its form cannot be sent any more. Gives how to stop. */
export function followTyping(onTyped: () => void): () => void {
  let entered: { field: Field; text: string } | undefined;
  const enter = ({ target }: Event) => {
    if (isKept(target)) entered = { field: target, text: target.value };
  };
  const follow = ({ target }: Event) => {
    if (!isKept(target)) return;
    if (!fields.has(target)) fields.set(target, entered?.field === target ? entered.text : '');
    onTyped();
  };
  document.addEventListener('focusin', enter, true);
  document.addEventListener('input', follow, true);
  return () => {
    document.removeEventListener('focusin', enter, true);
    document.removeEventListener('input', follow, true);
    fields.clear();
  };
}

const labelOf = (field: Field) => field.ariaLabel ?? field.labels?.[0]?.textContent?.replace(/\s*\*$/, '') ?? '';

function typedFields(): Field[] {
  for (const field of fields.keys()) if (!field.isConnected) fields.delete(field);
  return [...fields].flatMap(([field, before]) => (['', before].includes(field.value.trim()) ? [] : [field]));
}

/** What is typed on the page just now and was not saved. */
export const typedNow = (): Typed[] =>
  typedFields().map((field) => ({ label: labelOf(field), text: field.value.trim() }));

/** Of it, what waits for a button; fields outside a form save themselves when they are left, and say so. */
export const typedInForms = () => typedFields().filter((field) => field.closest('form') !== null);

/** Once it is saved it need not be given back. */
export function forgetSaved(saved: unknown): void {
  const texts = new Set(textsIn(saved));
  for (const field of fields.keys()) if (texts.has(field.value.trim())) fields.delete(field);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value).trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

import { pagePerson } from './page-person.ts';
import { typedInForms } from './typed.ts';

const held = new Set<symbol>();

/** Whoever leaves a page of their own has something to lose: it is being sent, or not sent at all. */
const isUnsaved = () => pagePerson() !== undefined && (held.size > 0 || typedInForms().length > 0);

function warn(event: BeforeUnloadEvent): void {
  if (isUnsaved()) event.preventDefault();
}

/** The browser asks before the page is closed or loaded anew, for as long as something would be lost by it, and no longer. */
export function watchUnload(): void {
  if (isUnsaved()) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
}

/** Something is not saved yet, or on its way; gives how to say that it is over. */
export function holdUnsaved(): () => void {
  const one = Symbol('unsaved');
  held.add(one);
  watchUnload();
  return () => {
    held.delete(one);
    watchUnload();
  };
}

/** Does what must not be cut off by leaving the page. */
export function whileUnsaved<Result>(work: () => Promise<Result>): Promise<Result> {
  const release = holdUnsaved();
  return work().finally(release);
}

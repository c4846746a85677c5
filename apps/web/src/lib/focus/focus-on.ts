/** Focuses also what only code can focus, such as a heading, and leaves the page where it is scrolled to. */
export function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (element === document.activeElement) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

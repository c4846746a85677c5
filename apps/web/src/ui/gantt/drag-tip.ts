export interface PointerPlace {
  clientX: number;
  clientY: number;
}

const gap = 12;
const above = 14;
/** About as wide as the words get. */
const widest = 260;

/** The new days beside the pointer, on its other side where the window ends; its first element holds them. */
export function showTip(tip: HTMLElement, text: string, { clientX, clientY }: PointerPlace) {
  tip.hidden = false;
  const days = tip.firstElementChild;
  if (days) days.textContent = text;
  const hasRoom = clientX + gap + widest < window.innerWidth;
  const x = hasRoom ? `${clientX + gap}px` : `calc(${clientX - gap}px - 100%)`;
  tip.style.translate = `${x} calc(${clientY - above}px - 100%)`;
}

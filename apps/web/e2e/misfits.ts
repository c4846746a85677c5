/**
 * Runs in the page: what lies beyond its edges, or beyond those of a dialog. The page scrolls inside `main`, which
 * hides that from the document. A table may be wider if it scrolls by itself, and a line may be cut off with dots.
 */
export function misfitsHere(): string[] {
  const frames = [...document.querySelectorAll('[role="dialog"], aside')].filter((frame) => frame.clientWidth > 0);
  const flaws = frames.flatMap((frame) => {
    const { left, right } = frame.getBoundingClientRect();
    return left < -1 || right > innerWidth + 1 ? [`a dialog reaches from ${left} to ${right} pixels`] : [];
  });
  const isMeant = (part: Element, frame: Element) => {
    for (let around = part.parentElement; around && around !== frame; around = around.parentElement) {
      if (getComputedStyle(around).overflowX !== 'visible') return true;
    }
    return false;
  };
  for (const frame of [document.querySelector('main') ?? document.body, ...frames]) {
    const edge = Math.min(innerWidth, frame.getBoundingClientRect().right) + 1;
    const beyond = [...frame.querySelectorAll('*')].filter((part) => {
      const { right, width, height } = part.getBoundingClientRect();
      const isNothing = part.ariaHidden === 'true' && !part.hasChildNodes();
      return width > 1 && height > 1 && right > edge && !isNothing && !isMeant(part, frame);
    });
    const [first] = beyond;
    if (first) flaws.push(`${beyond.length} elements are cut off or too wide, as ${first.outerHTML.slice(0, 200)}`);
  }
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > innerWidth) flaws.push(`the page is ${scrollWidth - innerWidth} pixels too wide`);
  const main = document.querySelector('main');
  const scrollsInMain = main !== null && getComputedStyle(main).overflowY !== 'visible';
  if (scrollsInMain && scrollHeight > innerHeight)
    flaws.push(`the page scrolls ${scrollHeight - innerHeight} pixels into nothing`);
  return flaws;
}

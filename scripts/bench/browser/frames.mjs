// How long frames take while something moves on a page.

/** The figures of a list of times: its middle, the value that 95 % stay below, and the largest. */
export function spread(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) };
}

/** Begins to note, on the page, when each frame is drawn; what it returns ends that and gives the times between them. */
export async function watchFrames(page) {
  await page.evaluate(() => {
    const frames = [];
    const note = (at) => {
      frames.push(at);
      window.benchFrame = requestAnimationFrame(note);
    };
    window.benchFrames = frames;
    window.benchFrame = requestAnimationFrame(note);
  });
  return () =>
    page.evaluate(() => {
      cancelAnimationFrame(window.benchFrame);
      return window.benchFrames.slice(1).map((at, index) => at - window.benchFrames[index]);
    });
}

import { type SvgColours, svgTokens } from './gantt-svg-parts.ts';

const sharpness = 2;
/** Browsers refuse larger canvases. */
const largestSide = 12_000;

/** The tokens as they are in the light theme, whatever the reader's theme. */
export function lightColours(): SvgColours {
  const probe = document.createElement('div');
  probe.dataset.mantineColorScheme = 'light';
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: keyof typeof svgTokens) => style.getPropertyValue(svgTokens[name]).trim() || 'currentColor';
  const colours = {
    surface: colour('surface'),
    sunken: colour('sunken'),
    line: colour('line'),
    line2: colour('line2'),
    control: colour('control'),
    text: colour('text'),
    text2: colour('text2'),
    text3: colour('text3'),
    accent: colour('accent'),
    accentSoft: colour('accentSoft'),
    accentLine: colour('accentLine'),
    proven: colour('proven'),
    danger: colour('danger'),
    dangerSoft: colour('dangerSoft'),
    dangerText: colour('dangerText'),
    warnSoft: colour('warnSoft'),
    warnText: colour('warnText'),
    freeze: colour('freeze'),
  };
  probe.remove();
  return colours;
}

interface Picture {
  svg: string;
  width: number;
  height: number;
}

function save(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const svgBlob = ({ svg }: Picture) => new Blob([svg], { type: 'image/svg+xml' });

export const saveSvg = (picture: Picture, name: string): void => save(svgBlob(picture), `${name}.svg`);

/** Drawn by the browser itself; nothing leaves it. */
export async function savePng(picture: Picture, name: string): Promise<void> {
  const { width, height } = picture;
  const factor = Math.min(sharpness, largestSide / Math.max(width, height));
  const image = new Image(width, height);
  const address = URL.createObjectURL(svgBlob(picture));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * factor);
    canvas.height = Math.round(height * factor);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The browser could not draw the picture.');
    save(blob, `${name}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}

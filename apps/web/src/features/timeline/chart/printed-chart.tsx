import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from './timeline-view.module.css';

/** On paper the whole chart is one picture; it is drawn only when the browser is about to print. */
export function PrintedChart({ draw }: { draw: (isForPaper: boolean) => { svg: string } }) {
  const [svg, setSvg] = useState<string>();
  useEffect(() => {
    const print = window.matchMedia('print');
    const begin = () => flushSync(() => setSvg(draw(true).svg));
    const change = () => (print.matches ? begin() : setSvg(undefined));
    const end = () => setSvg(undefined);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    print.addEventListener('change', change);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      print.removeEventListener('change', change);
    };
  }, [draw]);
  if (svg === undefined) return null;
  return <img className={styles.printed} alt="" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} />;
}

import { useLingui } from '@lingui/react/macro';
import { encode } from 'uqr';
import styles from './security.module.css';

/** The text as a QR code, drawn as one path. */
export function QrCode({ text }: { text: string }) {
  const { t } = useLingui();
  const { data, size } = encode(text, { border: 0 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <div className={styles.code}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t`QR code for the authenticator app`}>
        <path d={path} shapeRendering="crispEdges" />
      </svg>
    </div>
  );
}

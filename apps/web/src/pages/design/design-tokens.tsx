import styles from './design.module.css';
import { Card, Section } from './design-parts.tsx';

const colours = [
  ...['bg', 'surface', 'sunken', 'raised', 'hover', 'selected', 'line', 'line-2', 'control-line'],
  ...['text', 'text-2', 'text-3', 'accent', 'accent-text', 'accent-soft', 'proven', 'proven-text', 'proven-soft'],
  ...['claimed', 'claimed-text', 'gap', 'gap-text', 'gap-soft', 'unknown', 'unknown-text', 'unknown-soft'],
  ...['warn', 'warn-text', 'warn-soft', 'danger', 'danger-text', 'danger-soft'],
];

const sizes = [
  { name: '28/36', size: 'var(--wm-text-28)', line: 'var(--wm-line-36)', sample: '56 days to Stage 1', weight: 600 },
  { name: '20/28', size: 'var(--wm-text-20)', line: 'var(--wm-line-28)', sample: '61 % proven', weight: 600 },
  {
    name: '16/24',
    size: 'var(--wm-text-16)',
    line: 'var(--wm-line-24)',
    sample: 'Readiness of the programme',
    weight: 600,
  },
  {
    name: '14/20',
    size: 'var(--wm-text-14)',
    line: 'var(--wm-line-20)',
    sample: 'Reading text, forms on touch',
    weight: 400,
  },
  {
    name: '13/20',
    size: 'var(--wm-text-13)',
    line: 'var(--wm-line-20)',
    sample: 'Default for the product',
    weight: 400,
  },
  {
    name: '12/16',
    size: 'var(--wm-text-12)',
    line: 'var(--wm-line-16)',
    sample: 'Secondary, table heads',
    weight: 400,
  },
  { name: '11/16', size: 'var(--wm-text-11)', line: 'var(--wm-line-16)', sample: 'Captions, axis labels', weight: 400 },
];

export function DesignTokens() {
  return (
    <Section title="Colour and type">
      <div className={styles.columns}>
        <Card title="Tokens of the scheme at hand">
          <div className={styles.swatches}>
            {colours.map((name) => (
              <div key={name} className={styles.swatch}>
                <span style={{ background: `var(--wm-${name})` }} />
                <span>{name}</span>
              </div>
            ))}
          </div>
        </Card>
        <Card title="Type. 600 headings, 500 labels, 400 text">
          {sizes.map(({ name, size, line, sample, weight }) => (
            <div key={name} className={styles.line}>
              <span className={styles.stateName}>{name}</span>
              <span style={{ fontSize: size, lineHeight: line, fontWeight: weight }}>{sample}</span>
            </div>
          ))}
        </Card>
      </div>
    </Section>
  );
}

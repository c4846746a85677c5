import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Values a CSS module reads as custom properties. */
    [name: `--${string}`]: string | number | undefined;
  }
}

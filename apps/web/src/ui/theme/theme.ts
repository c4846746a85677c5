import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { createElement } from 'react';
import { CloseIcon } from '../form/close-icon.tsx';
import { DialogBody } from '../form/dialog-body.tsx';
import { foundOptions } from '../form/found-options.ts';

/** Ten shades around the one accent; components see them only as `primary`. */
const accent: MantineColorsTuple = [
  '#eef1fd',
  '#dde2fa',
  '#c3ccf5',
  '#9dabff',
  '#7d8ef0',
  '#5468e6',
  '#3f55d1',
  '#3347ba',
  '#2b3c9c',
  '#22307d',
];

/** Mantine's own neutral shades, so that what it draws by itself stays among our greys. */
const gray: MantineColorsTuple = [
  '#f6f7f9',
  '#f0f2f5',
  '#e4e7ec',
  '#d3d8e0',
  '#aab2bf',
  '#7f8998',
  '#626b7a',
  '#474f5d',
  '#2a303b',
  '#14181f',
];
const dark: MantineColorsTuple = [
  '#e9ecf1',
  '#b1b9c6',
  '#8d97a7',
  '#6c7686',
  '#343c4a',
  '#242a35',
  '#14181f',
  '#0d1015',
  '#0f1319',
  '#0a0c10',
];

const semanticColors = ['proven', 'claimed', 'gap', 'unknown', 'warn', 'danger'] as const;

const sameShade = (value: string): MantineColorsTuple => [
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
];

const semanticPalette = Object.fromEntries(semanticColors.map((name) => [name, sameShade(`var(--wm-${name})`)]));

/** A subtle button is the quiet one beside the primary, so it is grey unless a colour is asked for. */
const quietSubtle: VariantColorsResolver = (input) => {
  const isPlain = input.color === undefined || input.color === 'accent' || input.color === 'gray';
  if (input.variant !== 'subtle' || !isPlain) return defaultVariantColorsResolver(input);
  return {
    background: 'transparent',
    hover: 'var(--wm-hover)',
    color: 'var(--wm-text-2)',
    border: '1px solid transparent',
  };
};

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: { accent, gray, dark, ...semanticPalette },
  variantColorResolver: quietSubtle,
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', sans-serif",
  fontSizes: { xs: '0.6875rem', sm: '0.75rem', md: '0.8125rem', lg: '0.875rem', xl: '1rem' },
  lineHeights: { xs: '1rem', sm: '1rem', md: '1.25rem', lg: '1.25rem', xl: '1.5rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '2.25rem' },
      h2: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h3: { fontSize: '1rem', lineHeight: '1.5rem' },
      h4: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
      h5: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
      h6: { fontSize: '0.75rem', lineHeight: '1rem' },
    },
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'var(--wm-shadow-card)',
    sm: 'var(--wm-shadow-card)',
    md: 'var(--wm-shadow-menu)',
    lg: 'var(--wm-shadow-menu)',
    xl: 'var(--wm-shadow-dialog)',
  },
  // 640, 768, 1024, 1440 and 1680 px
  breakpoints: { xs: '40em', sm: '48em', md: '64em', lg: '90em', xl: '105em' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { size: 'md', variant: 'subtle', color: 'gray' } },
    // What is typed reads in its own direction, as it will where it is shown.
    Input: { defaultProps: { size: 'md', dir: 'auto' } },
    InputWrapper: { defaultProps: { size: 'md' } },
    Paper: { defaultProps: { radius: 'md' } },
    Menu: { defaultProps: { shadow: 'xl', radius: 'md' } },
    Popover: { defaultProps: { shadow: 'xl', radius: 'md' } },
    Combobox: { defaultProps: { shadow: 'xl' } },
    ComboboxOption: { defaultProps: { dir: 'auto' } },
    Modal: { defaultProps: { radius: 'lg', centered: true } },
    // Its `header` element would be a second banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    ModalCloseButton: { defaultProps: { icon: createElement(CloseIcon) } },
    ModalBody: { defaultProps: { component: DialogBody } },
    Tooltip: { defaultProps: { openDelay: 300, radius: 'sm' } },
    Select: { defaultProps: { filter: foundOptions } },
    MultiSelect: { defaultProps: { filter: foundOptions } },
    SegmentedControl: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'xs', radius: 'xs' } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } },
    Title: { defaultProps: { textWrap: 'balance' } },
  },
});

const semanticVariables = Object.fromEntries(
  [...semanticColors, 'red'].flatMap((name) => {
    const token = name === 'red' ? 'danger' : name;
    return [
      [`--mantine-color-${name}-filled`, `var(--wm-${token})`],
      [`--mantine-color-${name}-filled-hover`, `var(--wm-${token}-text)`],
      [`--mantine-color-${name}-text`, `var(--wm-${token}-text)`],
      [`--mantine-color-${name}-light`, `var(--wm-${token}-soft)`],
      [`--mantine-color-${name}-light-hover`, `var(--wm-${token}-soft)`],
      [`--mantine-color-${name}-light-color`, `var(--wm-${token}-text)`],
      [`--mantine-color-${name}-outline`, `var(--wm-${token}-text)`],
      [`--mantine-color-${name}-outline-hover`, `var(--wm-${token}-soft)`],
    ];
  }),
);

/** The same names in both schemes, because the tokens behind them change by themselves. */
const variables: Record<string, string> = {
  '--mantine-color-body': 'var(--wm-bg)',
  '--mantine-color-text': 'var(--wm-text)',
  '--mantine-color-bright': 'var(--wm-text)',
  '--mantine-color-dimmed': 'var(--wm-text-3)',
  '--mantine-color-placeholder': 'var(--wm-text-3)',
  '--mantine-color-anchor': 'var(--wm-accent-text)',
  '--mantine-color-error': 'var(--wm-danger-text)',
  '--mantine-color-default': 'var(--wm-surface)',
  '--mantine-color-default-hover': 'var(--wm-hover)',
  '--mantine-color-default-color': 'var(--wm-text)',
  '--mantine-color-default-border': 'var(--wm-line)',
  '--mantine-color-disabled': 'var(--wm-sunken)',
  '--mantine-color-disabled-color': 'var(--wm-text-3)',
  '--mantine-color-disabled-border': 'var(--wm-line)',
  '--mantine-primary-color-filled': 'var(--wm-accent)',
  '--mantine-primary-color-filled-hover': 'var(--wm-accent-hover)',
  '--mantine-primary-color-light': 'var(--wm-accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--wm-accent-soft)',
  '--mantine-primary-color-light-color': 'var(--wm-accent-text)',
  '--mantine-color-accent-filled': 'var(--wm-accent)',
  '--mantine-color-accent-filled-hover': 'var(--wm-accent-hover)',
  '--mantine-color-accent-text': 'var(--wm-accent-text)',
  '--mantine-color-accent-light': 'var(--wm-accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--wm-accent-soft)',
  '--mantine-color-accent-light-color': 'var(--wm-accent-text)',
  '--mantine-color-accent-outline': 'var(--wm-accent-text)',
  '--mantine-color-gray-light': 'var(--wm-sunken)',
  '--mantine-color-gray-light-color': 'var(--wm-text-2)',
  '--mantine-color-gray-light-hover': 'var(--wm-hover)',
  '--mantine-color-gray-text': 'var(--wm-text-2)',
  ...semanticVariables,
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables });

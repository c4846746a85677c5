export * from './advice.ts';
export * from './costs.ts';
export * from './frameworks.ts';
export * from './lifecycles.ts';
export * from './mappings.ts';
export * from './required-documents.ts';
export type { SchemeText } from './scheme-texts.ts';
export * from './schemes.ts';

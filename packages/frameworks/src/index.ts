export * from './advice.ts';
export * from './costs.ts';
export * from './edition-move.ts';
export * from './frameworks.ts';
export { keptLifecycle } from './kept-rules.ts';
export * from './mappings.ts';
export * from './missing-words.ts';
export * from './schemes.ts';

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { exclude, ...swc } = JSON.parse(readFileSync(new URL('packages/config/swc.json', import.meta.url), 'utf8'));

const inConfig = (name) => fileURLToPath(new URL(`packages/config/${name}`, import.meta.url));

/** SWC as the builds use it, except that imports keep the names of the source files. */
function transform(plugins = [], transformer = '@swc/jest') {
  const jsc = { ...swc.jsc, rewriteRelativeImportExtensions: false };
  const options = { ...swc, swcrc: false, jsc: { ...jsc, experimental: { ...jsc.experimental, plugins } } };
  return { '\\.tsx?$': [transformer, options] };
}

const project = (displayName, folder, more = {}) => ({
  displayName,
  rootDir: folder,
  testEnvironment: inConfig('jest-node-environment.js'),
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['js', 'mjs', 'ts', 'tsx', 'json', 'node'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: transform(),
  ...more,
});

const webSetup = 'apps/web/src/test/setup.ts';

const web = project('web', 'apps/web', {
  testEnvironment: 'jest-environment-jsdom',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx'],
  testEnvironmentOptions: { customExportConditions: ['source', 'browser'], url: 'http://localhost:3000/' },
  transform: transform([['@lingui/swc-plugin', {}]], inConfig('jest-web-transform.js')),
  moduleNameMapper: { '\\.css$': 'identity-obj-proxy', '\\.(svg|png|woff2)(\\?url)?$': 'identity-obj-proxy' },
  setupFilesAfterEnv: existsSync(new URL(webSetup, import.meta.url)) ? ['<rootDir>/src/test/setup.ts'] : [],
});

export default {
  // A limit for what hangs, not a measure of speed: machines are noisy.
  testTimeout: 300_000,
  testSequencer: inConfig('jest-sequencer.js'),
  projects: [
    project('domain', 'packages/domain'),
    project('contracts', 'packages/contracts'),
    project('frameworks', 'packages/frameworks'),
    project('prisma', 'prisma'),
    project('scripts', 'scripts', { testMatch: ['<rootDir>/**/*.test.mjs'], transform: {} }),
    project('api', 'apps/api', {
      testEnvironment: inConfig('jest-kept-environment.js'),
      runtime: inConfig('jest-runtime.cjs'),
    }),
    web,
    project('e2e', 'apps/web/e2e', {
      testEnvironment: inConfig('jest-seen-environment.js'),
      testMatch: ['<rootDir>/*.e2e.ts'],
    }),
  ],
};

import { createTransformer as createSwc } from '@swc/jest';

const iconImport = /import \{([^}]+)\} from '@tabler\/icons-react';/g;

/** Takes each icon from a file of its own: the one with all of them, 4 MB, would be read anew for each file of tests. */
function withIconsOneByOne(source) {
  return source.replace(iconImport, (_, names) => {
    const icons = names.split(',').flatMap((name) => name.trim() || []);
    return icons.map((icon) => `import ${icon} from '@tabler/icons-react/dist/esm/icons/${icon}.mjs';`).join(' ');
  });
}

export default {
  createTransformer(options) {
    const swc = createSwc(options);
    return {
      ...swc,
      getCacheKey: (source, ...more) => swc.getCacheKey(withIconsOneByOne(source), ...more),
      process: (source, ...more) => swc.process(withIconsOneByOne(source), ...more),
      processAsync: (source, ...more) => swc.processAsync(withIconsOneByOne(source), ...more),
    };
  },
};

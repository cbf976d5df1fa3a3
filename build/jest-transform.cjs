const esbuild = require('esbuild');

/** TypeScript to CommonJS for jest: esbuild alone, since no test here needs jest.mock to be hoisted. */
module.exports = {
  process(source, path) {
    const { code } = esbuild.transformSync(source, {
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'inline',
      sourcefile: path,
    });
    return { code };
  },
};

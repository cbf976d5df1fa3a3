/** One `sidebar.html` with its script and style inside: HtmlService serves no other files. */
import { build } from 'esbuild';

export async function bundleSidebar(entry: string, stylesheet: string): Promise<string> {
  const [script, style] = await Promise.all([
    build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      target: 'es2020',
      charset: 'utf8',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
    build({ entryPoints: [stylesheet], bundle: true, write: false, minify: true, charset: 'utf8' }),
  ]);
  // A closing tag inside a string of the script would end the element early.
  const code = (script.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  return page(code, style.outputFiles[0]?.text ?? '');
}

function page(code: string, style: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<base target="_blank">
<title>Jobsheet</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<script>${code}</script>
</body>
</html>
`;
}

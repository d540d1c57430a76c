/** Bundles the scripts, styles, fonts and the icon of the browser into dist/assets, every name with a hash of its content. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src', 'platform', 'client');
const target = join(root, 'dist', 'assets');
const preloaded = ['FiraSans-Regular', 'FiraSans-SemiBold'];

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    app: join(source, 'browser', 'app.ts'),
    styles: join(source, 'styles', 'app.css'),
    icon: join(source, 'styles', 'icon.svg'),
  },
  outdir: target,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  publicPath: '/assets',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome100', 'firefox102', 'safari15.4'],
  loader: { '.woff2': 'file', '.svg': 'copy' },
  metafile: true,
});

const files = Object.keys(metafile.outputs).map((file) => basename(file));
const path = (name, ending) => {
  const file = files.find((each) => each.startsWith(`${name}-`) && each.endsWith(ending));
  if (!file) throw new Error(`${name}${ending} was not built`);
  return `/assets/${file}`;
};
const manifest = {
  css: path('styles', '.css'),
  js: path('app', '.js'),
  icon: path('icon', '.svg'),
  fonts: preloaded.map((name) => path(name, '.woff2')),
};
await writeFile(join(target, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);

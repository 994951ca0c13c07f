const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, series, src } = require('gulp');

/** What the compiled code reads beside it, and what n8n shows: icons, codex, WSDL, page styles, the qbXML catalogue. */
const staticFiles = [
  'nodes/**/*.{svg,png}',
  'nodes/**/*.node.json',
  'credentials/**/*.{svg,png}',
  'engine/**/*.{json,wsdl,css,svg,html}',
  '!engine/qbxml/generate/**',
];

function clean() {
  return rm('dist', { recursive: true, force: true });
}

function compile(done) {
  const tsc = require.resolve('typescript/bin/tsc');
  const child = spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  child.on('error', done);
  child.on('exit', (code) => done(code === 0 ? undefined : new Error(`tsc ended with ${code}`)));
}

function copyStatic() {
  return src(staticFiles, { base: '.', encoding: false }).pipe(dest('dist'));
}

exports.clean = clean;
exports.build = series(clean, compile, copyStatic);
exports.default = exports.build;

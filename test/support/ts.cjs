/**
 * Lets a child process of a test run a TypeScript file: node -r ./test/support/ts.cjs file.ts
 * Jest compiles only what runs inside it, and a process that a test kills must not be jest.
 */
const { createHash } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');
const { version } = require('@swc/core/package.json');

const OPTIONS = {
  swcrc: false,
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
};
/** A run of the tests starts hundreds of such processes; what one has compiled the next ones find here. */
const KEPT = path.join(__dirname, '..', '..', '.cache', 'compiled');

require.extensions['.ts'] = (module, filename) => {
  module._compile(compiled(readFileSync(filename, 'utf8')), filename);
};

function compiled(source) {
  const name = createHash('sha256').update(JSON.stringify([version, OPTIONS, source]));
  const file = path.join(KEPT, `${name.digest('hex')}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const { code } = require('@swc/core').transformSync(source, OPTIONS);
  mkdirSync(KEPT, { recursive: true });
  // Under a name of its own first, so that no other process reads half of it.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, code);
  try {
    renameSync(own, file);
  } catch (error) {
    // Windows replaces no file that another process reads; that one holds the same.
    if (!existsSync(file)) throw error;
    rmSync(own);
  }
  return code;
}

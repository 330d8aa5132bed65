// Writes a .gz and a .br beside each file of a folder that gains by it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /\.(html|js|css|json|svg|txt|webmanifest|wasm)$/;
const BYTES_MIN = 512;

const [folder] = process.argv.slice(2);
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !TEXT.test(entry.name)) continue;
  const file = join(entry.parentPath, entry.name);
  const plain = readFileSync(file);
  if (plain.length < BYTES_MIN) continue;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  for (const [end, packed] of [
    ['gz', gzipSync(plain, { level: 9 })],
    ['br', brotliCompressSync(plain, quality)],
  ]) {
    if (packed.length < plain.length) writeFileSync(`${file}.${end}`, packed);
  }
}

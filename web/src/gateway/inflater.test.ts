// @vitest-environment node
import { constants, createDeflate } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { plainInflater, zlibInflater } from './inflater';

/** A server’s side of one zlib stream: each text ends with a flush. */
function deflater() {
  const stream = createDeflate();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return (text: string) =>
    new Promise<ArrayBuffer>((resolve) => {
      stream.write(text);
      stream.flush(constants.Z_SYNC_FLUSH, () => {
        const bytes = Buffer.concat(chunks.splice(0));
        resolve(new Uint8Array(bytes).buffer);
      });
    });
}

describe('zlibInflater', () => {
  it('gives each message of one stream, also large ones and other scripts', async () => {
    const deflate = deflater();
    const inflater = zlibInflater();
    const texts = [
      '{"op":10}',
      JSON.stringify({ d: 'שלום 🌍 }{ "}' }),
      JSON.stringify({ d: Array.from({ length: 40_000 }, (_, at) => `item ${at * 7919}`) }),
      '{"op":11,"d":null}',
    ];
    for (const text of texts) expect(await inflater.push(await deflate(text))).toBe(text);
    inflater.close();
  });

  it('keeps the order of messages that come together', async () => {
    const deflate = deflater();
    const inflater = zlibInflater();
    const texts = Array.from({ length: 50 }, (_, at) =>
      JSON.stringify({ at, pad: 'x'.repeat(at) }),
    );
    const frames: ArrayBuffer[] = [];
    for (const text of texts) frames.push(await deflate(text));
    expect(await Promise.all(frames.map((it) => inflater.push(it)))).toEqual(texts);
    inflater.close();
  });

  it('waits for the last part of a message that comes in several', async () => {
    const inflater = zlibInflater();
    const whole = new Uint8Array(await deflater()('{"op":10,"d":{"heartbeat_interval":41250}}'));
    expect(await inflater.push(whole.slice(0, 9).buffer)).toBeNull();
    expect(await inflater.push(whole.slice(9).buffer)).toContain('41250');
    inflater.close();
  });

  it('rejects what is not a zlib stream', async () => {
    const inflater = zlibInflater();
    const junk = new Uint8Array([1, 2, 3, 0, 0, 255, 255]).buffer;
    await expect(inflater.push(junk)).rejects.toThrow();
  });
});

it('a plain connection passes text through', async () => {
  expect(await plainInflater.push('{}')).toBe('{}');
  expect(await plainInflater.push(new TextEncoder().encode('{}').buffer)).toBe('{}');
});

/** Turns what the socket brings into frames’ texts, in order. */
export interface Inflater {
  /** Resolves with a whole text, or with null while its last part is still to come. */
  readonly push: (data: string | ArrayBuffer) => Promise<string | null>;
  readonly close: () => void;
}

/** Every message of a `zlib-stream` ends with these bytes, an empty block after a flush. */
const suffix = [0x00, 0x00, 0xff, 0xff];

function endsMessage(bytes: Uint8Array): boolean {
  return suffix.every((byte, at) => bytes[bytes.length - suffix.length + at] === byte);
}

/** A text that is not compressed. */
export const plainInflater: Inflater = {
  push: (data) => Promise.resolve(typeof data === 'string' ? data : new TextDecoder().decode(data)),
  close: () => undefined,
};

/**
 * One endless zlib stream per connection. The platform’s decompressor tells nothing of boundaries;
 * but a proper beginning of a JSON object is never a JSON object itself, so each message is read
 * until its text parses, before the next is written.
 */
export function zlibInflater(): Inflater {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let turn: Promise<unknown> = Promise.resolve();

  async function readMessage(): Promise<string> {
    let text = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) throw new Error('The stream ended within a message');
      text += decoder.decode(value, { stream: true });
      if (text.endsWith('}') && parses(text)) return text;
    }
  }

  return {
    push(data) {
      if (typeof data === 'string') return Promise.resolve(data);
      const bytes = new Uint8Array(data);
      const next = turn.then(async () => {
        const written = writer.write(bytes);
        const text = endsMessage(bytes) ? await readMessage() : null;
        await written;
        return text;
      });
      turn = next.catch(() => undefined);
      return next;
    },
    close() {
      void writer.abort().catch(() => undefined);
      void reader.cancel().catch(() => undefined);
    },
  };
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

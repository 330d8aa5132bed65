import { beforeEach, expect, test } from 'vitest';
import { http } from '../api/http';
import { idAtMs } from '../lib/snowflake';
import { findToPurge, isTooOld } from './purge';

const now = Date.UTC(2026, 5, 20);
const hour = 3_600_000;

/** A channel with a message every hour, by two people in turn, for 20 days. */
const history = Array.from({ length: 480 }, (_, at) => ({
  id: idAtMs(now - (at + 1) * hour),
  author: { id: at % 2 === 0 ? 'ines' : 'kofi' },
}));
let asked: URLSearchParams[] = [];

beforeEach(() => {
  asked = [];
  http.configure({
    fetch: (input) => {
      const query = new URL(input as string, 'http://localhost').searchParams;
      asked.push(query);
      const from = history.findIndex((it) => it.id === query.get('before')) + 1;
      const page = history.slice(from, from + Number(query.get('limit')));
      return Promise.resolve(new Response(JSON.stringify(page)));
    },
  });
});

test('the newest are found in one request', async () => {
  const found = await findToPurge({ channelId: '1', count: 30, authorId: null }, now);
  expect(found.ids).toEqual(history.slice(0, 30).map((it) => it.id));
  expect(found.sinceMs).toBe(now - 30 * hour);
  expect(asked).toHaveLength(1);
});

test('those of one author are looked for further back', async () => {
  const found = await findToPurge({ channelId: '1', count: 80, authorId: 'kofi' }, now);
  expect(found.ids).toHaveLength(80);
  expect(found.ids[79]).toBe(history[159]?.id);
  expect(asked).toHaveLength(2);
});

test('nothing older than 14 days is found', async () => {
  const found = await findToPurge({ channelId: '1', count: 400, authorId: null }, now);
  expect(found.ids).toHaveLength(14 * 24 - 1);
  expect(found.ids.some((id) => isTooOld(id, now))).toBe(false);
  expect(isTooOld(history[340]?.id ?? '', now)).toBe(true);
});

test('somebody who wrote nothing leaves nothing to delete', async () => {
  const found = await findToPurge({ channelId: '1', count: 10, authorId: 'mira' }, now);
  expect(found).toEqual({ ids: [], sinceMs: null });
});

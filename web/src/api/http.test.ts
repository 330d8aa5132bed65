import { describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from './errors';
import { HttpClient } from './http';

type Answer = Response | Error | DOMException;

/** A server that gives the answers in order and keeps what it was asked. */
function serving(...answers: Answer[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  const slept: number[] = [];
  let unauthorized = 0;
  const client = new HttpClient();
  client.configure({
    token: () => 'secret',
    onUnauthorized: () => (unauthorized += 1),
    random: () => 0.5,
    sleep: (ms) => {
      slept.push(ms);
      return Promise.resolve();
    },
    fetch: (url, init) => {
      asked.push({ url: url as string, init: init ?? {} });
      const answer = answers.shift();
      if (!answer) throw new Error('no answer left');
      return !(answer instanceof Response) ? Promise.reject(answer) : Promise.resolve(answer);
    },
  });
  return { client, asked, slept, unauthorized: () => unauthorized };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

describe('HttpClient', () => {
  it('sends the token without a prefix, the query and a JSON body', async () => {
    const { client, asked } = serving(json(200, { id: '1' }));
    const answer = await client.post('/guilds', { name: 'A' }, { query: { a: 1, b: undefined } });
    expect(answer).toEqual({ id: '1' });
    expect(asked[0]?.url).toBe('/api/v10/guilds?a=1');
    expect(asked[0]?.init.body).toBe('{"name":"A"}');
    expect((asked[0]?.init.headers as Headers).get('Authorization')).toBe('secret');
  });

  it('answers 204 with nothing', async () => {
    const { client } = serving(new Response(null, { status: 204 }));
    expect(await client.delete('/channels/1')).toBeUndefined();
  });

  it('signs nobody out for a token that was replaced meanwhile', async () => {
    const { client, unauthorized } = serving(json(401, {}), json(401, {}));
    await client.get('/users/@me').catch(() => null);
    expect(unauthorized()).toBe(1);
    const tokens = ['old', 'new'];
    client.configure({ token: () => tokens.shift() ?? 'new' });
    await client.get('/users/@me').catch(() => null);
    expect(unauthorized()).toBe(1);
  });

  it('reads the complaints per field', async () => {
    const { client } = serving(
      json(400, {
        code: 50035,
        message: 'Invalid Form Body',
        errors: {
          username: { _errors: [{ code: 'USERNAME_TAKEN', message: 'Taken' }] },
          embeds: { 0: { title: { _errors: [{ code: 'X', message: 'Too long' }] } } },
        },
      }),
    );
    const error = await client.post('/auth/register', {}).catch((it: unknown) => it as ApiError);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 400, code: 50035 });
    expect((error as ApiError).field('username')).toBe('Taken');
    expect((error as ApiError).field('embeds.0.title')).toBe('Too long');
    expect((error as ApiError).field('password')).toBeNull();
  });

  it('waits for a short rate limit, whatever the method', async () => {
    const { client, slept } = serving(
      json(429, { message: 'limited', retry_after: 0.5 }, { 'Retry-After': '1' }),
      json(200, 1),
    );
    expect(await client.post('/a')).toBe(1);
    expect(slept).toEqual([500]);
  });

  it('leaves a long rate limit and slow mode to the caller', async () => {
    const long = serving(json(429, { retry_after: 60 }));
    await expect(long.client.get('/a')).rejects.toMatchObject({ retryAfterMs: 60_000 });
    const slow = serving(json(429, { code: 20016, retry_after: 2 }));
    await expect(slow.client.post('/a')).rejects.toMatchObject({ retryAfterMs: 2_000 });
  });

  it('repeats what may be repeated when the network breaks', async () => {
    const { client, slept } = serving(new TypeError('x'), json(503, {}), json(200, 'ok'));
    expect(await client.get('/a')).toBe('ok');
    expect(slept).toEqual([250, 500]);
  });

  it('gives up after four tries', async () => {
    const broken = () => new TypeError('x');
    const { client, asked } = serving(broken(), broken(), broken(), broken());
    await expect(client.get('/a')).rejects.toBeInstanceOf(NetworkError);
    expect(asked).toHaveLength(4);
  });

  it('never repeats a POST by itself, but one that is declared idempotent', async () => {
    const plain = serving(new TypeError('x'));
    await expect(plain.client.post('/a')).rejects.toBeInstanceOf(NetworkError);
    const nonce = serving(new TypeError('x'), json(200, 'ok'));
    expect(await nonce.client.post('/a', {}, { idempotent: true })).toBe('ok');
  });

  it('reports a token that is no longer known', async () => {
    const { client, unauthorized } = serving(json(401, { message: '401: Unauthorized', code: 0 }));
    await expect(client.get('/users/@me')).rejects.toMatchObject({ status: 401 });
    expect(unauthorized()).toBe(1);
  });

  it('an answer that is not JSON is still an error with its status', async () => {
    const { client } = serving(new Response('<html>', { status: 500 }));
    await expect(client.get('/a')).rejects.toMatchObject({ status: 500, code: 0 });
  });

  it('an abort ends the request and its retries', async () => {
    const { client, asked } = serving(new DOMException('stop', 'AbortError'));
    const controller = new AbortController();
    controller.abort();
    await expect(client.get('/a', { signal: controller.signal })).rejects.toThrow('stop');
    expect(asked).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterId,
  applyAfter,
  applyAround,
  applyBefore,
  applyCreated,
  applyDeleted,
  applyLatest,
  applyUpdated,
  heldMax,
  toStale,
  unloadedWindow,
  type MessageWindow,
} from './message-window';
import { testMessage } from './testing-world';
import type { Message } from './types';

const ids = (window: MessageWindow) => window.messages.map((it) => Number(it.id));
const page = (...list: number[]) => list.map((id) => testMessage(String(id)));

describe('a window', () => {
  it('takes the newest page in any order and knows whether there is more', () => {
    const window = applyLatest(unloadedWindow, page(3, 2, 1), 3);
    expect(ids(window)).toEqual([1, 2, 3]);
    expect(window).toMatchObject({ hasBefore: true, hasAfter: false, loaded: true });
    expect(applyLatest(unloadedWindow, page(1), 3).hasBefore).toBe(false);
  });

  it('grows at both ends', () => {
    const around = applyAround(unloadedWindow, page(4, 5, 6), '5', 3);
    expect(around).toMatchObject({ hasBefore: true, hasAfter: true });
    const older = applyBefore(around, page(2, 3), 3);
    expect(older.hasBefore).toBe(false);
    const newer = applyAfter(older, page(7, 8, 9), 3);
    expect(newer.hasAfter).toBe(true);
    expect(ids(newer)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('holds a bounded stretch and lets go of the far end', () => {
    const range = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const full = applyLatest(unloadedWindow, page(...range(1001, 1000 + heldMax)), 50);
    const up = applyBefore(full, page(...range(951, 1000)), 50);
    expect(ids(up)).toEqual(range(951, 950 + heldMax));
    expect(up).toMatchObject({ hasBefore: true, hasAfter: true });
    const down = applyAfter(up, page(...range(951 + heldMax, 1000 + heldMax)), 51);
    expect(ids(down)).toEqual(range(1001, 1000 + heldMax));
    expect(down).toMatchObject({ hasBefore: true, hasAfter: false });
  });

  it('keeps live messages aside until it reaches the present', () => {
    const around = applyAround(unloadedWindow, page(4, 5, 6), '5', 3);
    const live = applyCreated(around, testMessage('20'));
    expect(ids(live)).toEqual([4, 5, 6]);
    expect(ids(applyAfter(live, page(7), 3))).toEqual([4, 5, 6, 7, 20]);
  });

  it('a message that is told twice is there once', () => {
    const window = applyLatest(unloadedWindow, page(1, 2), 50);
    const twice = applyCreated(applyCreated(window, testMessage('3')), testMessage('3'));
    expect(ids(twice)).toEqual([1, 2, 3]);
  });

  it('a page on its way does not bring back what was deleted or the text before an edit', () => {
    const asked = applyDeleted(unloadedWindow, ['2']);
    const edited = applyUpdated(asked, { id: '3', content: 'after' });
    const window = applyLatest(edited, page(1, 2, 3), 50);
    expect(ids(window)).toEqual([1, 3]);
    expect(window.messages[1]?.content).toBe('after');
  });

  it('after a new session it asks for what came after its newest', () => {
    const stale = toStale(applyLatest(unloadedWindow, page(1, 2), 50));
    expect(stale).toMatchObject({ stale: true, hasAfter: true });
    expect(stale.healing).toBe(true);
    expect(toStale(applyAround(unloadedWindow, page(1, 2, 3), '2', 2)).healing).toBe(false);
    const live = applyCreated(stale, testMessage('9'));
    const healed = applyAfter(live, page(3, 4), 50);
    expect(healed).toMatchObject({ stale: false, hasAfter: false, healing: false });
    expect(ids(healed)).toEqual([1, 2, 3, 4, 9]);
  });

  it('what was sent while the gateway was away hides nothing that came before it', () => {
    const window = applyCreated(
      applyLatest(unloadedWindow, page(1, 2), 50),
      testMessage('5'),
      false,
    );
    expect(ids(window)).toEqual([1, 2, 5]);
    const stale = toStale(window);
    expect(afterId(stale)).toBe('2');
    const healed = applyAfter(stale, page(3, 4, 5), 50);
    expect(ids(healed)).toEqual([1, 2, 3, 4, 5]);
    expect(healed).toMatchObject({ stale: false, hasAfter: false, heardId: '5' });
    expect(applyCreated(healed, testMessage('6'))).toMatchObject({ heardId: '6' });
  });
});

/** A channel on the server: what a page holds is decided when it is asked for, not when it arrives. */
class Channel {
  #next = 1;
  messages: Message[] = [];

  send(): Message {
    const message = testMessage(String(this.#next++));
    this.messages.push(message);
    return message;
  }

  latest(limit: number): Message[] {
    return this.messages.slice(-limit);
  }

  before(id: string, limit: number): Message[] {
    return this.messages.filter((it) => Number(it.id) < Number(id)).slice(-limit);
  }

  after(id: string, limit: number): Message[] {
    return this.messages.filter((it) => Number(it.id) > Number(id)).slice(0, limit);
  }
}

type Step = 'send' | 'delete' | 'edit' | 'arrive' | 'lose';
const steps = fc.array(
  fc.tuple(fc.constantFrom<Step[]>('send', 'delete', 'edit', 'arrive', 'lose'), fc.nat(1000)),
  { maxLength: 60 },
);

describe('property: pages and events in any interleaving', () => {
  it('end as the channel’s rows', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 12 }), (plan, history) => {
        const limit = 5;
        const channel = new Channel();
        for (let at = 0; at < history; at++) channel.send();
        let window = unloadedWindow;
        const wire: { page: ((it: MessageWindow) => MessageWindow) | null } = { page: null };

        const ask = () => {
          const newest = window.messages.at(-1)?.id;
          const oldest = window.messages[0]?.id;
          if (!window.loaded || (window.hasAfter && !newest)) {
            const answer = channel.latest(limit);
            wire.page = (it) => applyLatest(it, answer, limit);
          } else if (window.hasAfter && newest) {
            const answer = channel.after(newest, limit);
            wire.page = (it) => applyAfter(it, answer, limit);
          } else if (window.hasBefore && oldest) {
            const answer = channel.before(oldest, limit);
            wire.page = (it) => applyBefore(it, answer, limit);
          }
        };
        const arrive = () => {
          if (wire.page) window = wire.page(window);
          wire.page = null;
          ask();
        };

        ask();
        for (const [step, pick] of plan) {
          const target = channel.messages[pick % Math.max(1, channel.messages.length)];
          if (step === 'send') window = applyCreated(window, channel.send());
          else if (step === 'arrive') arrive();
          else if (step === 'lose' && !wire.page) {
            channel.send();
            window = toStale(window);
            ask();
          } else if (step === 'delete' && target) {
            channel.messages = channel.messages.filter((it) => it !== target);
            window = applyDeleted(window, [target.id]);
          } else if (step === 'edit' && target) {
            const edited = { ...target, content: `edit ${pick}` };
            channel.messages = channel.messages.map((it) => (it === target ? edited : it));
            window = applyUpdated(window, { id: target.id, content: edited.content });
          }
        }
        while (wire.page) arrive();
        expect(window.messages).toEqual(channel.messages);
      }),
      { numRuns: 500 },
    );
  });
});

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** A room of a plan: 0 text, 2 voice. */
interface Room {
  readonly type: 0 | 2;
  readonly name: MessageDescriptor;
  readonly topic?: MessageDescriptor;
}

export interface Plan {
  readonly id: string;
  readonly label: MessageDescriptor;
  readonly categories: readonly {
    readonly name: MessageDescriptor;
    readonly rooms: readonly Room[];
  }[];
}

const text = (name: MessageDescriptor, topic: MessageDescriptor): Room => ({
  type: 0,
  name,
  topic,
});
const voice = (name: MessageDescriptor): Room => ({ type: 2, name });

/** Rooms for four kinds of guilds. */
export const plans: readonly Plan[] = [
  {
    id: 'friends',
    label: msg`Friends`,
    categories: [
      {
        name: msg`Hanging out`,
        rooms: [
          text(msg`pictures`, msg`What you saw today`),
          text(msg`plans`, msg`Who comes where, and when`),
          voice(msg`Kitchen table`),
        ],
      },
    ],
  },
  {
    id: 'club',
    label: msg`Club`,
    categories: [
      {
        name: msg`Club`,
        rooms: [
          text(msg`news`, msg`What everybody should know`),
          text(msg`meetings`, msg`Dates, places, who brings what`),
          text(msg`newcomers`, msg`Say who you are; ask anything`),
        ],
      },
      { name: msg`Meeting rooms`, rooms: [voice(msg`Big room`), voice(msg`Small room`)] },
    ],
  },
  {
    id: 'project',
    label: msg`Project`,
    categories: [
      {
        name: msg`Work`,
        rooms: [
          text(msg`today`, msg`What is going on right now`),
          text(msg`decisions`, msg`What was decided, and why`),
          text(msg`help`, msg`Stuck? Ask here`),
          voice(msg`Stand-up`),
        ],
      },
    ],
  },
  {
    id: 'games',
    label: msg`Game night`,
    categories: [
      {
        name: msg`Game night`,
        rooms: [
          text(msg`who-plays`, msg`Which game, how many, when`),
          text(msg`scores`, msg`Wins, losses, excuses`),
          voice(msg`Table one`),
          voice(msg`Table two`),
        ],
      },
    ],
  },
];

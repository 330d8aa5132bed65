import { useEffect, useState } from 'react';
import { instanceApi, type UsernameAnswer } from '../../api/instance';

export type UsernameState =
  'empty' | 'checking' | 'free' | 'unknown' | NonNullable<UsernameAnswer['reason']>;

const pauseMs = 350;
const allowed = /^[a-z0-9_.]{2,32}$/;

/** The same rule as the server's, so that most mistakes are told without asking it. */
function isUsername(name: string): boolean {
  return allowed.test(name) && !name.includes('..');
}

function askState(name: string): UsernameState {
  if (name === '') return 'empty';
  return isUsername(name) ? 'checking' : 'invalid';
}

/** Whether a username is free, asked while it is typed: after a pause, the last answer wins. */
export function useUsernameCheck(typed: string): UsernameState {
  const name = typed.trim().toLowerCase();
  const [answer, setAnswer] = useState<{ name: string; state: UsernameState } | null>(null);
  useEffect(() => {
    if (!isUsername(name)) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      instanceApi.username(name, controller.signal).then(
        (it) => setAnswer({ name, state: it.available ? 'free' : (it.reason ?? 'taken') }),
        () => controller.signal.aborted || setAnswer({ name, state: 'unknown' }),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [name]);
  return answer?.name === name ? answer.state : askState(name);
}

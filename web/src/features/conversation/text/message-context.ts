import { createContext, use } from 'react';
import type { User } from '../../../store/types';

interface TextContext {
  readonly guildId: string | undefined;
  /** People whom the message names, as the server told them with it. */
  readonly mentions: readonly User[];
}

/** What a text needs beside itself to name people, roles and channels. */
export const MessageTextContext = createContext<TextContext>({ guildId: undefined, mentions: [] });

export function useTextContext(): TextContext {
  return use(MessageTextContext);
}

import { meApi } from '../api/me';
import { useRealtime } from './realtime';
import type { UserSettings } from './types';

/** Changes settings at once, here and in the account; takes it back when the server refuses. */
export async function changeSettings(change: Partial<UserSettings>): Promise<void> {
  const before = useRealtime.getState().settings;
  useRealtime.setState({ settings: { ...before, ...change } });
  try {
    await meApi.changeSettings(change);
  } catch (error) {
    useRealtime.setState({ settings: before });
    throw error;
  }
}

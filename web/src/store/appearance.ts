import { meApi } from '../api/me';
import { useRealtime } from './realtime';
import type { UserSettings } from './types';

/** How the client looks for one person, in every browser they are signed in. */
export interface Appearance {
  readonly theme: 'dark' | 'light' | 'system';
  /** Messages without pictures and with less air. */
  readonly compact: boolean;
  /** Per cent of the usual size of text. */
  readonly fontScale: number;
  readonly reducedMotion: boolean;
}

export const fontScales = [80, 90, 100, 110, 125, 150] as const;

const storageKey = 'guildhall.appearance';
const usual: Appearance = { theme: 'system', compact: false, fontScale: 100, reducedMotion: false };

function clampScale(scale: number): number {
  return Math.min(150, Math.max(80, scale));
}

/** Reads the settings of the account; what they do not say is as `fallback` has it. */
function appearanceOf(settings: UserSettings, fallback: Appearance = usual): Appearance {
  const { theme } = settings;
  return {
    theme: theme === undefined ? fallback.theme : theme === 'unset' ? 'system' : theme,
    compact: settings.message_display_compact ?? fallback.compact,
    fontScale: clampScale(settings.guildhall_font_scale ?? fallback.fontScale),
    reducedMotion: settings.guildhall_reduced_motion ?? fallback.reducedMotion,
  };
}

/** The same as fields of the account's settings. */
function toSettings(change: Partial<Appearance>): UserSettings {
  return {
    ...(change.theme !== undefined && { theme: change.theme }),
    ...(change.compact !== undefined && { message_display_compact: change.compact }),
    ...(change.fontScale !== undefined && { guildhall_font_scale: change.fontScale }),
    ...(change.reducedMotion !== undefined && { guildhall_reduced_motion: change.reducedMotion }),
  };
}

function remembered(): Appearance {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Appearance>;
    return { ...usual, ...kept };
  } catch {
    return usual;
  }
}

function apply(look: Appearance): void {
  const { dataset, style } = document.documentElement;
  if (look.theme === 'system') delete dataset.theme;
  else dataset.theme = look.theme;
  dataset.density = look.compact ? 'compact' : 'cosy';
  if (look.reducedMotion) dataset.motion = 'reduced';
  else delete dataset.motion;
  style.setProperty('--user-scale', String(look.fontScale / 100));
  try {
    localStorage.setItem(storageKey, JSON.stringify(look));
  } catch {
    // A browser that keeps nothing gets the look from the account after it connects.
  }
}

/** Shows the look of the last visit at once, then whatever the account says, from any browser. */
export function startAppearance(): void {
  apply(remembered());
  useRealtime.subscribe((state, before) => {
    if (state.settings !== before.settings && state.meId !== null) {
      apply(appearanceOf(state.settings, remembered()));
    }
  });
}

/** The look as the account has it. */
export function useAppearance(): Appearance {
  return appearanceOf(
    useRealtime((it) => it.settings),
    remembered(),
  );
}

/** Changes the look at once, here and in the account; takes it back when the server refuses. */
export async function changeAppearance(change: Partial<Appearance>): Promise<void> {
  const before = useRealtime.getState().settings;
  const settings = toSettings(change);
  apply({ ...appearanceOf(before, remembered()), ...change });
  useRealtime.setState({ settings: { ...before, ...settings } });
  try {
    await meApi.changeSettings(settings);
  } catch (error) {
    useRealtime.setState({ settings: before });
    apply(appearanceOf(before, usual));
    throw error;
  }
}

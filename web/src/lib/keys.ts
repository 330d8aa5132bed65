/** Whether this device's shortcuts are made with ⌘ instead of Ctrl. */
function isMac(platform: string = globalThis.navigator.platform): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

/** The name of the key that shortcuts are made with. */
export function modifier(): string {
  return isMac() ? '⌘' : 'Ctrl';
}

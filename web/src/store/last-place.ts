let place = '/channels/@me';

/** Remembers where the person is, so that closing a layer leads back there. */
export function rememberPlace(path: string): void {
  place = path;
}

/** The conversation or guild that was shown last. */
export function lastPlace(): string {
  return place;
}

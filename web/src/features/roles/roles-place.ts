/** What of the roles is shown: kept in the address, so that it can be linked and gone back from. */
export interface RolesPlace {
  readonly role?: string | undefined;
  readonly tab?: string | undefined;
  /** The channel or category whose permissions are shown; the guild as a whole without one. */
  readonly place?: string | undefined;
}

/** The address of what is shown. */
export function rolesAddress(guildId: string, { role, tab, place }: RolesPlace): string {
  const parts = [role, role && tab, role && tab && place].filter(Boolean);
  return ['/guilds', guildId, 'settings/roles', ...parts].join('/');
}

/**
 * A role's colour as the theme shows it: the hue is the role's, lightness and chroma are bounded so
 * that a name can be read in both themes. Null for 0, "no colour".
 */
export function roleColour(colour: number): string | null {
  if (colour <= 0) return null;
  const hex = colour.toString(16).padStart(6, '0');
  return `oklch(from #${hex} var(--role-lightness) min(c, 0.14) h)`;
}

/** A role's one to three colours; 0 and null are none. */
export interface RoleColours {
  readonly primary_color: number;
  readonly secondary_color?: number | null;
  readonly tertiary_color?: number | null;
}

/** A role's colours as a CSS background: one colour, or a gradient of two or three; null for none. */
export function roleBackground(colours: RoleColours): string | null {
  const stops = [colours.primary_color, colours.secondary_color ?? 0, colours.tertiary_color ?? 0]
    .map(roleColour)
    .filter((it) => it !== null);
  if (stops.length <= 1) return stops[0] ?? null;
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}

/** How a name is written in a role's colours; without one, as the text around it. */
export function nameStyle(colours: RoleColours | null) {
  const background = colours && roleBackground(colours);
  if (!background) return undefined;
  if (!background.startsWith('linear-gradient')) return { color: background };
  return {
    backgroundImage: background,
    backgroundClip: 'text',
    color: 'transparent',
    textDecorationColor: roleColour(colours.primary_color) ?? undefined,
  };
}

/** A colour as `#rrggbb`. */
export function toHex(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

/** Reads `#rgb` or `#rrggbb`, with or without the hash; null where it is neither. */
export function fromHex(text: string): number | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (!digits) return null;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return Number.parseInt(full, 16);
}

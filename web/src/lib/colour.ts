/**
 * A role's colour as the theme shows it: the hue is the role's, lightness and chroma are bounded so
 * that a name can be read in both themes. Null for 0, "no colour".
 */
export function roleColour(colour: number): string | null {
  if (colour <= 0) return null;
  const hex = colour.toString(16).padStart(6, '0');
  return `oklch(from #${hex} var(--role-lightness) min(c, 0.14) h)`;
}

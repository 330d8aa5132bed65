/** Colours to begin with, one for each hue; the theme sets how light they are. */
export const palette: readonly number[] = [
  0xe5737d, 0xe8894f, 0xe0a93b, 0xa9b94b, 0x6cb968, 0x45b89b, 0x46b3c8, 0x5b9ee5, 0x8288e8,
  0xa97ce0, 0xd070c4, 0xb09a86,
];

/** Side of the square in which a character is tried, in pixels. */
const sidePx = 20;

function pixels(context: CanvasRenderingContext2D, unicode: string, colour: string): string {
  context.clearRect(0, 0, sidePx, sidePx);
  context.fillStyle = colour;
  context.fillText(unicode, 0, sidePx - 4);
  return context.getImageData(0, 0, sidePx, sidePx).data.join();
}

/** Characters newer than the emoji fonts of some years ago; older ones are everywhere. */
function isNew(unicode: string): boolean {
  const code = unicode.codePointAt(0) ?? 0;
  return code >= 0x1fa70 || (code >= 0x1f6d5 && code <= 0x1f6ff) || code === 0x1f7f0;
}

/**
 * Tells which emoji this device can draw: a font too old for one shows nothing or a box in the text’s
 * colour, or a joined sequence as its parts side by side. Everything counts as drawable where it cannot be tried.
 */
export function emojiTrial(): (unicode: string) => boolean {
  const canvas = typeof document === 'undefined' ? null : document.createElement('canvas');
  const context = canvas?.getContext('2d', { willReadFrequently: true });
  if (!canvas || !context) return () => true;
  canvas.width = sidePx;
  canvas.height = sidePx;
  context.font = `${sidePx - 4}px Emoji, sans-serif`;
  const blank = pixels(context, '', '#000');
  const usual = context.measureText('😀').width;
  // Where even the oldest are drawn in the text’s colour, the colour tells nothing.
  const coloured = pixels(context, '😀', '#000') === pixels(context, '😀', '#f00');
  return (unicode) => {
    if (unicode.includes('\u200d')) return context.measureText(unicode).width <= usual * 1.5;
    if (!coloured || !isNew(unicode)) return true;
    const drawn = pixels(context, unicode, '#000');
    return drawn !== blank && drawn === pixels(context, unicode, '#f00');
  };
}

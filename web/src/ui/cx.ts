import { extendTailwindMerge } from 'tailwind-merge';

/** Joins class names; of two utilities for the same property the later one wins. */
export const cx = extendTailwindMerge({
  extend: {
    theme: {
      text: ['badge', 'meta', 'second', 'ui', 'message', 'header', 'title', 'hero', 'hero-lg'],
      radius: ['inline', 'small', 'row', 'field', 'tile', 'dialog', 'sheet'],
      shadow: ['line', 'edge', 'panel', 'pop', 'dialog'],
    },
  },
});

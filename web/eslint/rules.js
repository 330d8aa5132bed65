/** Rules of this house that no published plugin has. Each has a planted violation in the tests. */

const translators = new Set(['Trans', 'Plural', 'Select', 'SelectOrdinal', 'code', 'kbd']);
const spokenAttributes = new Set(['aria-label', 'alt', 'placeholder', 'title', 'label']);

function isTranslated(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'JSXElement' && translators.has(at.openingElement.name.name)) return true;
  }
  return false;
}

/** A text that people read or hear goes through the i18n library. */
const translatedText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      text: 'Wrap this text in <Trans> or pass it through t`…`: every text can be translated.',
    },
  },
  create(context) {
    return {
      JSXText(node) {
        if (/\p{L}{2,}/u.test(node.value) && !isTranslated(node)) {
          context.report({ node, messageId: 'text' });
        }
      },
      JSXAttribute(node) {
        const spoken = spokenAttributes.has(node.name.name);
        if (
          spoken &&
          node.value?.type === 'Literal' &&
          /\p{L}{2,}/u.test(String(node.value.value))
        ) {
          context.report({ node, messageId: 'text' });
        }
      },
    };
  },
};

const hex = /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b/i;
const functional = /\b(?:rgba?|hsla?|oklch|oklab|lab|lch|color)\(/i;
const palette =
  /\b(?:bg|text|border|ring|fill|stroke|outline|from|via|to|shadow|divide|decoration|caret|accent)-(?:white|black|(?:slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\d{2,3})\b/;

/** Colours come from the theme's tokens; only `ui` may mix its own. */
const noRawColours = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      raw: 'Use a token of the theme (bg-panel, text-text-2 …) instead of a raw colour.',
    },
  },
  create(context) {
    const check = (node, value) => {
      if (hex.test(value) || functional.test(value) || palette.test(value)) {
        context.report({ node, messageId: 'raw' });
      }
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
};

/** Files are named in kebab case. */
const kebabCaseFiles = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { name: 'Name the file in kebab case: letters, digits and hyphens.' },
  },
  create(context) {
    return {
      Program(node) {
        const name = context.filename.split('/').at(-1) ?? '';
        if (!/^[a-z\d]+(?:-[a-z\d]+)*(?:\.[a-z\d]+)*$/.test(name)) {
          context.report({ node, messageId: 'name' });
        }
      },
    };
  },
};

export const houseRules = {
  rules: {
    'translated-text': translatedText,
    'no-raw-colours': noRawColours,
    'kebab-case-files': kebabCaseFiles,
  },
};

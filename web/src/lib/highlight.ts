/** A run of code of one kind. */
export interface CodeRun {
  readonly kind: CodeKind | null;
  readonly text: string;
}

export type CodeKind = 'key' | 'str' | 'num' | 'com';

interface TreeNode {
  readonly type: string;
  readonly value?: string;
  readonly properties?: { readonly className?: unknown };
  readonly children?: readonly TreeNode[];
}

const kinds: Readonly<Record<string, CodeKind>> = {
  'hljs-keyword': 'key',
  'hljs-built_in': 'key',
  'hljs-type': 'key',
  'hljs-tag': 'key',
  'hljs-name': 'key',
  'hljs-selector-tag': 'key',
  'hljs-section': 'key',
  'hljs-meta': 'key',
  'hljs-addition': 'key',
  'hljs-string': 'str',
  'hljs-regexp': 'str',
  'hljs-attr': 'str',
  'hljs-attribute': 'str',
  'hljs-symbol': 'str',
  'hljs-number': 'num',
  'hljs-literal': 'num',
  'hljs-variable': 'num',
  'hljs-deletion': 'num',
  'hljs-comment': 'com',
  'hljs-quote': 'com',
};

function kindOf(node: TreeNode): CodeKind | null {
  const classes = node.properties?.className;
  const first: unknown = Array.isArray(classes) ? classes[0] : null;
  return typeof first === 'string' ? (kinds[first] ?? null) : null;
}

function flatten(node: TreeNode, kind: CodeKind | null, into: CodeRun[]): void {
  if (node.value !== undefined) {
    into.push({ kind, text: node.value });
    return;
  }
  for (const child of node.children ?? []) flatten(child, kindOf(child) ?? kind, into);
}

/** Grammars come with the first code block that names its language. */
const loaded = {
  current: null as Promise<(lang: string, text: string) => CodeRun[] | null> | null,
};

async function load() {
  const { common, createLowlight } = await import('lowlight');
  const lowlight = createLowlight(common);
  return (lang: string, text: string) => {
    if (!lowlight.registered(lang)) return null;
    const runs: CodeRun[] = [];
    flatten(lowlight.highlight(lang, text), null, runs);
    return runs;
  };
}

/** Code by kinds of words; null for a language that nobody knows here. */
export async function highlight(lang: string, text: string): Promise<CodeRun[] | null> {
  loaded.current ??= load();
  try {
    return (await loaded.current)(lang, text);
  } catch {
    loaded.current = null;
    return null;
  }
}

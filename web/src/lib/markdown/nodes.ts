/** What a message's text means: the tree that Discord's Markdown describes. */

export type TimestampStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';

export type SpanType = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler';

/** A piece of a line. Line breaks are newlines in text. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: SpanType; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'codeBlock'; readonly lang: string | null; readonly text: string }
  | {
      readonly type: 'link';
      readonly url: string;
      /** Whether the author chose other words than the address. */
      readonly masked: boolean;
      readonly children: readonly Inline[];
    }
  | { readonly type: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly type: 'everyone'; readonly name: 'everyone' | 'here' }
  | {
      readonly type: 'customEmoji';
      readonly id: string;
      readonly name: string;
      readonly animated: boolean;
    }
  | { readonly type: 'emoji'; readonly text: string }
  | { readonly type: 'timestamp'; readonly seconds: number; readonly style: TimestampStyle };

/** A piece of a message that stands on lines of its own. */
export type Block =
  | {
      readonly type: 'paragraph';
      readonly children: readonly Inline[];
      /** Empty lines before it. */
      readonly gap: number;
    }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly type: 'subtext'; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | { readonly type: 'codeBlock'; readonly lang: string | null; readonly text: string }
  | {
      readonly type: 'list';
      /** The first number; null for bullets. */
      readonly start: number | null;
      readonly items: readonly (readonly Block[])[];
    };

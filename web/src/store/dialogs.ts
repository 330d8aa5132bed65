import { create } from 'zustand';

/** A task above the page, with what it is about. `app/dialogs.tsx` says which component shows it. */
export type DialogRequest =
  | { readonly kind: 'new-guild' }
  | { readonly kind: 'join-guild' }
  | { readonly kind: 'invite'; readonly guildId: string; readonly channelId?: string }
  | {
      readonly kind: 'create-channel';
      readonly guildId: string;
      readonly parentId?: string | null;
      /** A channel type: 0 text, 2 voice, 4 category. */
      readonly type?: number;
    }
  | { readonly kind: 'delete-channel'; readonly channelId: string }
  | { readonly kind: 'leave-guild'; readonly guildId: string }
  | { readonly kind: 'kick-member'; readonly guildId: string; readonly userId: string }
  | { readonly kind: 'ban-member'; readonly guildId: string; readonly userId: string }
  | {
      readonly kind: 'ban-members';
      readonly guildId: string;
      readonly userIds: readonly string[];
      readonly onDone: () => void;
    }
  | { readonly kind: 'time-out'; readonly guildId: string; readonly userId: string }
  | { readonly kind: 'nickname'; readonly guildId: string; readonly userId: string }
  | {
      readonly kind: 'profile';
      readonly guildId: string;
      readonly userId: string;
      /** What was pressed: the card stands beside it. */
      readonly at: {
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
      };
      /** On which side of it, if there is room; the left without a word. */
      readonly side?: 'left' | 'right';
    }
  | {
      readonly kind: 'report';
      readonly guildId: string;
      readonly userId: string;
      /** What they wrote that the report is about; without it, about them. */
      readonly message?: {
        readonly id: string;
        readonly channelId: string;
        readonly content: string;
      };
    }
  | { readonly kind: 'delete-role'; readonly guildId: string; readonly roleId: string }
  | { readonly kind: 'rules'; readonly guildId: string }
  | { readonly kind: 'welcome'; readonly guildId: string }
  | {
      readonly kind: 'purge';
      readonly channelId: string;
      /** Only what this member wrote. */
      readonly userId?: string;
    }
  | {
      readonly kind: 'new-message';
      /** The conversation to which people are added; without it a new one begins. */
      readonly channelId?: string;
    }
  | { readonly kind: 'edit-group'; readonly channelId: string }
  | { readonly kind: 'leave-group'; readonly channelId: string }
  | { readonly kind: 'add-friend' }
  | { readonly kind: 'remove-friend'; readonly userId: string }
  | { readonly kind: 'block-user'; readonly userId: string }
  | { readonly kind: 'friend-nickname'; readonly userId: string }
  | { readonly kind: 'switcher' }
  | { readonly kind: 'shortcuts' };

export type DialogKind = DialogRequest['kind'];

interface DialogsState {
  /** What is open, or null. */
  readonly open: DialogRequest | null;
  /** Which kinds a component is there for; menus offer no other. */
  readonly available: ReadonlySet<DialogKind>;
}

export const useDialogs = create<DialogsState>()(() => ({ open: null, available: new Set() }));

/** Opens a dialog from anywhere, also over a feature's border. */
export function openDialog(request: DialogRequest): void {
  useDialogs.setState({ open: request });
}

export function closeDialog(): void {
  useDialogs.setState({ open: null });
}

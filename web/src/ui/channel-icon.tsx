import { Folder, Hash, Megaphone, MessagesSquare, Volume2, type LucideIcon } from 'lucide-react';
import { channelKind } from '../lib/channel-kind';
import { Icon } from './icon';

const glyphs = {
  text: Hash,
  announcement: Megaphone,
  voice: Volume2,
  forum: MessagesSquare,
  category: Folder,
};

/** The glyph of a kind of channel, for a menu. */
export function channelGlyph(type: number): LucideIcon {
  return glyphs[channelKind(type)];
}

interface ChannelIconProps {
  /** The channel's type as Discord numbers it. */
  readonly type: number;
  readonly size?: number;
  readonly className?: string;
}

/** The glyph of a kind of channel. Decorative: say the kind in the name where it matters. */
export function ChannelIcon({ type, size = 16, className }: ChannelIconProps) {
  return (
    <Icon icon={glyphs[channelKind(type)]} size={size} {...(className ? { className } : {})} />
  );
}

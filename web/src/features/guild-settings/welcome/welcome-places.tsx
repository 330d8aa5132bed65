import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTextRooms } from '../../../store/hooks';
import { Button } from '../../../ui/button';
import { Input } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { OrderedList } from '../../../ui/ordered-list';
import { Select } from '../../../ui/toggle';

/** A channel of the welcome as it is written. */
export interface PlaceItem {
  readonly key: string;
  readonly channelId: string;
  readonly words: string;
  readonly emoji: string | null;
}

const placesMax = 5;

interface WelcomePlacesProps {
  readonly guildId: string;
  readonly items: readonly PlaceItem[];
  readonly onItems: (items: readonly PlaceItem[]) => void;
  readonly emojiButton: (onPick: (unicode: string) => void) => ReactNode;
  /** What the server says of the words of one of them. */
  readonly errorOf: (index: number) => string | null;
}

/** The channels of the welcome in their order, each with an emoji and words. */
export function WelcomePlaces(props: WelcomePlacesProps) {
  const { guildId, items, onItems, emojiButton, errorOf } = props;
  const { t } = useLingui();
  const rooms = useTextRooms(guildId);
  const roomOf = (id: string) => rooms.find((it) => it.value === id);
  const free = rooms.find((room) => !items.some((it) => it.channelId === room.value));
  const change = (item: PlaceItem, part: Partial<PlaceItem>) =>
    onItems(items.map((it) => (it === item ? { ...it, ...part } : it)));
  const add = (channelId: string) =>
    onItems([...items, { key: crypto.randomUUID(), channelId, words: '', emoji: null }]);
  return (
    <>
      {items.length === 0 && (
        <p className="mb-3 text-second text-text-3">
          <Trans>No channel is recommended yet.</Trans>
        </p>
      )}
      <OrderedList
        label={t`Channels`}
        items={items}
        nameOf={(item) => roomOf(item.channelId)?.label ?? t`a channel`}
        onItems={onItems}
      >
        {(item, at) => (
          <PlaceFields
            item={item}
            name={roomOf(item.channelId)?.label ?? t`a channel`}
            // A channel stands here once; one that is hidden from this person keeps its place.
            rooms={[
              ...(roomOf(item.channelId) ? [] : [{ value: item.channelId, label: t`# hidden` }]),
              ...rooms.filter(
                (room) =>
                  room.value === item.channelId || !items.some((it) => it.channelId === room.value),
              ),
            ]}
            error={errorOf(at)}
            emojiButton={emojiButton}
            onChange={(part) => change(item, part)}
          />
        )}
      </OrderedList>
      {items.length < placesMax && free && (
        <Button className="mt-3" onClick={() => add(free.value)}>
          <Icon icon={Plus} size={16} />
          <Trans>Add a channel</Trans>
        </Button>
      )}
    </>
  );
}

interface PlaceFieldsProps extends Pick<WelcomePlacesProps, 'emojiButton'> {
  readonly item: PlaceItem;
  readonly name: string;
  readonly rooms: readonly { readonly value: string; readonly label: string }[];
  readonly error: string | null;
  readonly onChange: (part: Partial<PlaceItem>) => void;
}

function PlaceFields({ item, name, rooms, error, emojiButton, onChange }: PlaceFieldsProps) {
  const { t } = useLingui();
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-2 desk:grid-cols-[auto_minmax(0,1fr)_180px]">
      <span className="flex h-11 items-center rounded-field bg-well pl-1 shadow-edge">
        {item.emoji && (
          <button
            type="button"
            aria-label={t`Remove the emoji of ${name}`}
            title={t`Remove`}
            onClick={() => onChange({ emoji: null })}
            className="grid size-8 place-items-center rounded-row text-title hover:bg-hover"
          >
            {item.emoji}
          </button>
        )}
        {emojiButton((emoji) => onChange({ emoji }))}
      </span>
      <Input
        aria-label={t`Words for ${name}`}
        placeholder={t`What one does there`}
        value={item.words}
        aria-invalid={error ? true : undefined}
        maxLength={50}
        onChange={(event) => onChange({ words: event.target.value })}
      />
      <div className="phone:col-span-2">
        <Select
          label={t`Channel`}
          value={item.channelId}
          onValueChange={(channelId) => onChange({ channelId })}
          options={rooms}
        />
      </div>
      {error && (
        <p role="alert" className="col-span-full text-second text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

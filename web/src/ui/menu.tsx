import type { LucideIcon } from 'lucide-react';
import { ContextMenu as RadixContext, DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import { Kbd } from './kbd';

/** One thing to do in a menu. */
export interface MenuAction {
  readonly label: ReactNode;
  readonly icon?: LucideIcon;
  /** The key that does the same, shown at the right. */
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

/** Actions in groups; lines are drawn between groups. `null` and empty groups are left out. */
export type MenuGroups = readonly (readonly (MenuAction | null | false)[])[];

const contentLook =
  'z-50 max-h-[var(--radix-popper-available-height)] w-56 animate-pop overflow-y-auto rounded-tile bg-overlay p-1.5 shadow-pop outline-none';
const itemLook =
  'flex h-8 w-full cursor-default select-none items-center gap-2.5 rounded-small px-2.5 text-[0.875rem] leading-5 font-medium outline-none data-[disabled]:text-text-off data-[highlighted]:bg-active touch:h-11';

interface Parts {
  readonly Item: typeof Radix.Item;
  readonly Separator: typeof Radix.Separator;
}

function renderGroups(groups: MenuGroups, { Item, Separator }: Parts): ReactNode {
  const shown = groups
    .map((group) => group.filter((it): it is MenuAction => Boolean(it)))
    .filter((group) => group.length > 0);
  return shown.map((group, at) => [
    at > 0 && <Separator key={`line-${at}`} className="mx-1 my-[5px] h-px bg-line" />,
    ...group.map((action, index) => (
      <Item
        key={`${at}-${index}`}
        disabled={action.disabled ?? false}
        onSelect={action.onSelect}
        className={cx(itemLook, action.danger && 'text-danger')}
      >
        {action.icon && (
          <Icon
            icon={action.icon}
            size={16}
            className={action.danger ? undefined : 'text-text-3'}
          />
        )}
        <span className="min-w-0 flex-1 truncate">{action.label}</span>
        {action.shortcut && <Kbd keys={action.shortcut} bare className="touch:hidden" />}
      </Item>
    )),
  ]);
}

interface MenuProps {
  readonly groups: MenuGroups;
  /** The control that opens the menu. */
  readonly children: ReactElement;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly align?: 'start' | 'center' | 'end';
  readonly onOpenChange?: (open: boolean) => void;
}

/** A menu that a button opens: rows of 32, keys at the right, danger last. */
export function Menu({
  groups,
  children,
  side = 'bottom',
  align = 'end',
  onOpenChange,
}: MenuProps) {
  return (
    <Radix.Root {...(onOpenChange ? { onOpenChange } : {})} modal={false}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={contentLook}
        >
          {renderGroups(groups, Radix)}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface ContextMenuProps {
  readonly groups: MenuGroups;
  /** The element that answers to a right click, a long press or the menu key. */
  readonly children: ReactElement;
  readonly disabled?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/** The same menu at the pointer. */
export function ContextMenu({ groups, children, disabled, onOpenChange }: ContextMenuProps) {
  return (
    <RadixContext.Root {...(onOpenChange ? { onOpenChange } : {})} modal={false}>
      <RadixContext.Trigger asChild disabled={disabled ?? false}>
        {children}
      </RadixContext.Trigger>
      <RadixContext.Portal>
        <RadixContext.Content collisionPadding={8} className={contentLook}>
          {renderGroups(groups, RadixContext)}
        </RadixContext.Content>
      </RadixContext.Portal>
    </RadixContext.Root>
  );
}

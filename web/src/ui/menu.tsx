import type { LucideIcon } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { Fragment, type ReactElement, type ReactNode } from 'react';
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

interface MenuContentProps extends Omit<Radix.DropdownMenuContentProps, 'children'> {
  readonly groups: MenuGroups;
}

/** The rows of a menu: 32 high, keys at the right, lines between groups. */
export function MenuContent({ groups, ...rest }: MenuContentProps) {
  const shown = groups
    .map((group) => group.filter((it): it is MenuAction => Boolean(it)))
    .filter((group) => group.length > 0);
  return (
    <Radix.Portal>
      <Radix.Content collisionPadding={8} {...rest} className={contentLook}>
        {shown.map((group, at) => (
          <Fragment key={at}>
            {at > 0 && <Radix.Separator className="mx-1 my-[5px] h-px bg-line" />}
            {group.map((action, index) => (
              <Row key={index} action={action} />
            ))}
          </Fragment>
        ))}
      </Radix.Content>
    </Radix.Portal>
  );
}

function Row({ action }: { readonly action: MenuAction }) {
  return (
    <Radix.Item
      disabled={action.disabled ?? false}
      onSelect={action.onSelect}
      className={cx(itemLook, action.danger && 'text-danger')}
    >
      {action.icon && (
        <Icon icon={action.icon} size={16} className={action.danger ? undefined : 'text-text-3'} />
      )}
      <span className="min-w-0 flex-1 truncate">{action.label}</span>
      {action.shortcut && <Kbd keys={action.shortcut} bare className="touch:hidden" />}
    </Radix.Item>
  );
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
      <MenuContent groups={groups} side={side} align={align} sideOffset={6} />
    </Radix.Root>
  );
}

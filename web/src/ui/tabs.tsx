import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface TabsProps<T extends string> {
  /** Its name for screen readers. */
  readonly label: string;
  readonly value: T;
  readonly onValueChange: (value: T) => void;
  readonly tabs: readonly { readonly value: T; readonly label: ReactNode }[];
  /** What the chosen tab shows. */
  readonly children: ReactNode;
  /** Above the tabs: a title. */
  readonly head?: ReactNode;
}

/** A page of several leaves: the chosen one is underlined. Arrows move between tabs. */
export function Tabs<T extends string>(props: TabsProps<T>) {
  const { label, value, onValueChange, tabs, children, head } = props;
  return (
    <Radix.Root
      value={value}
      onValueChange={(it) => onValueChange(it as T)}
      activationMode="manual"
      className="flex min-h-0 min-w-0 flex-1 flex-col"
    >
      <header className="flex-none border-b border-line px-8 pt-5 phone:px-4 phone:pt-3">
        {head}
        <Radix.List
          aria-label={label}
          className="mt-3 -mb-px flex gap-6 overflow-x-auto phone:mt-1 phone:gap-5"
        >
          {tabs.map((tab) => (
            <Radix.Trigger
              key={tab.value}
              value={tab.value}
              className="focus-inset relative flex-none rounded-t-small pb-[11px] text-ui font-medium whitespace-nowrap text-text-2 transition-colors after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-t-[2px] hover:text-text data-[state=active]:font-semibold data-[state=active]:text-text data-[state=active]:after:bg-accent-fill touch:h-11 touch:pb-0"
            >
              {tab.label}
            </Radix.Trigger>
          ))}
        </Radix.List>
      </header>
      <Radix.Content
        key={value}
        value={value}
        // What is in it has its own stops of Tab.
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

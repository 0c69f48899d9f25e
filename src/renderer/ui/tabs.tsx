import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './tabs.css';
import { VisuallyHidden } from './visually-hidden';

/** One tab. `count` is shown when it is known; `alert` marks with `!` and is read out. */
export type Tab<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | null;
  readonly alert?: string | null;
  /** Shortcut, for `aria-keyshortcuts` and the title. */
  readonly keys?: string;
};

type TabsProps<Id extends string> = {
  readonly tabs: readonly Tab<Id>[];
  readonly activeId: Id;
  readonly onChange: (id: Id) => void;
  /** Name of the whole set. */
  readonly label: string;
  /** After the last tab, outside the tab list: a button that adds one, say. */
  readonly after?: ReactNode;
  /** The panel of the active tab. */
  readonly children: ReactNode;
};

/** Tabs with roving focus: arrows, Home and End move and choose; Tab goes on to the panel. */
export function Tabs<Id extends string>({ tabs, activeId, onChange, label, after, children }: TabsProps<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const target = nextIndex(
      event.key,
      tabs.findIndex((tab) => tab.id === activeId),
      tabs.length,
    );
    const tab = target === null ? undefined : tabs[target];
    if (!tab || target === null) return;
    event.preventDefault();
    onChange(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus();
  };
  return (
    <div className="vk-tabs">
      <div className="vk-tabs-bar">
        {/* The tabs themselves take focus; the list only hears their keys. */}
        <div role="tablist" aria-label={label} className="vk-tabs-list" ref={list} onKeyDown={move} tabIndex={-1}>
          {tabs.map((tab) => (
            <TabButton
              key={tab.id}
              tab={tab}
              base={base}
              isActive={tab.id === activeId}
              onChoose={() => onChange(tab.id)}
            />
          ))}
        </div>
        {after}
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${activeId}`}
        className="vk-tabs-panel"
        tabIndex={-1}
      >
        {children}
      </div>
    </div>
  );
}

type TabButtonProps = {
  readonly tab: Tab;
  readonly base: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
};

function TabButton({ tab, base, isActive, onChoose }: TabButtonProps) {
  return (
    <button
      type="button"
      role="tab"
      id={`${base}-${tab.id}`}
      className="vk-tab"
      aria-selected={isActive}
      aria-controls={isActive ? `${base}-panel` : undefined}
      aria-keyshortcuts={tab.keys}
      title={tab.keys ? `${tab.label} (${tab.keys})` : undefined}
      tabIndex={isActive ? 0 : -1}
      onClick={onChoose}
    >
      <TabLabel>{tab.label}</TabLabel>
      {tab.count !== undefined && tab.count !== null && <span className="vk-tab-count">{tab.count}</span>}
      {tab.alert && (
        <span className="vk-tab-alert">
          <span aria-hidden="true">!</span>
          <VisuallyHidden>, {tab.alert}</VisuallyHidden>
        </span>
      )}
    </button>
  );
}

/** Words that are as wide when they turn bold, so that the tabs beside them stay where they are. */
export function TabLabel({ children }: { readonly children: string }) {
  return (
    <span className="vk-tab-label" data-text={children}>
      {children}
    </span>
  );
}

/** Where an arrow key leads in a row of `length`, from `from`; null for other keys. Goes round at the ends. */
export function nextIndex(key: string, from: number, length: number): number | null {
  if (length === 0) return null;
  if (key === 'ArrowRight' || key === 'ArrowDown') return (from + 1) % length;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (from - 1 + length) % length;
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : null;
}

import type { Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { isTyping } from "./keys";

type TableKeys<T> = {
  rows: readonly T[];
  rowKey: (row: T) => string;
  onOpen?: (row: T) => void;
  /** Other keys on the row that has the focus. @returns true when it did something */
  onRowKey?: (key: string, row: T) => boolean;
  selectedKey?: string | null;
  scroller: RefObject<HTMLDivElement | null>;
  virtual: Virtualizer<HTMLDivElement, Element>;
};

/** Where a key moves to from `from` among `count` rows; null when the key moves nowhere. */
export function nextIndex(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  const to = { j: from + 1, ArrowDown: from + 1, k: from - 1, ArrowUp: from - 1, Home: 0, End: count - 1 }[
    key
  ];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/** Which row has the focus, and what the keys do with it; a row chosen elsewhere is brought into sight. */
export function useTableKeys<T>({
  rows,
  rowKey,
  onOpen,
  onRowKey,
  selectedKey,
  scroller,
  virtual,
}: TableKeys<T>) {
  const [active, setActive] = useState(0);
  const selected = selectedKey ? rows.findIndex((row) => rowKey(row) === selectedKey) : -1;

  useEffect(() => {
    if (selected < 0) return;
    setActive(selected);
    virtual.scrollToIndex(selected, { align: "auto" });
  }, [selected, virtual]);

  function focusRow(index: number) {
    setActive(index);
    virtual.scrollToIndex(index, { align: "auto" });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const onRow = event.target instanceof HTMLElement && event.target.getAttribute("role") === "row";
    if (event.key === "Enter" && onRow) {
      const row = rows[active];
      if (row !== undefined) onOpen?.(row);
      return;
    }
    const focused = onRow ? rows[active] : undefined;
    if (focused !== undefined && onRowKey?.(event.key, focused)) {
      event.preventDefault();
      return;
    }
    const movesDrawer = selected >= 0 && (event.key === "j" || event.key === "k");
    const to = movesDrawer ? null : nextIndex(event.key, active, rows.length);
    if (to === null) return;
    event.preventDefault();
    focusRow(to);
  }

  return { active: Math.min(active, Math.max(0, rows.length - 1)), setActive, onKeyDown };
}

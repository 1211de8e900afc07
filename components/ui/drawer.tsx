"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import styles from "./drawer.module.css";
import { DrawerHandle } from "./drawer-handle";
import { useDrawerKeys } from "./use-drawer-keys";

type DrawerProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Moves to the neighbour in the list (k and j do the same). */
  onPrevious?: () => void;
  onNext?: () => void;
};

/**
 * The detail of one row, on the right of its list, which stays where it is and can still be used. Esc closes it and
 * gives the focus back; its width is the reader's and is remembered.
 */
export function Drawer(props: DrawerProps) {
  return props.open ? <OpenDrawer {...props} /> : null;
}

function OpenDrawer({ onClose, title, children, onPrevious, onNext }: DrawerProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useDrawerKeys({ onClose, onPrevious, onNext });
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    document.documentElement.dataset.drawer = "open";
    return () => {
      delete document.documentElement.dataset.drawer;
      const kept = before instanceof HTMLElement && before !== document.body && before.isConnected;
      const row = kept ? before : document.querySelector<HTMLElement>('[role="row"][aria-selected="true"]');
      row?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside ref={panel} className={styles.drawer} aria-labelledby={id} tabIndex={-1} data-drawer-panel>
      <DrawerHandle />
      <header className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        {onPrevious || onNext ? (
          <span className={styles.steps}>
            <Button
              size="small"
              variant="quiet"
              aria-label="Previous (k)"
              onClick={onPrevious}
              disabled={!onPrevious}
            >
              <ChevronUp size={16} aria-hidden="true" />
            </Button>
            <Button size="small" variant="quiet" aria-label="Next (j)" onClick={onNext} disabled={!onNext}>
              <ChevronDown size={16} aria-hidden="true" />
            </Button>
          </span>
        ) : null}
        <Button size="small" variant="quiet" aria-label="Close (Esc)" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className={styles.body} tabIndex={0} aria-labelledby={id}>
        {children}
      </section>
    </aside>
  );
}

"use client";

import { Menu, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useId, useRef } from "react";
import styles from "./mobile-menu.module.css";
import { RailLinks } from "./rail-links";

/**
 * The rail on a small screen: behind a button, over the page. The browser itself opens and closes it (the popover API), so that
 * a press counts before the page is alive.
 */
export function MobileMenu() {
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const pathname = usePathname();
  const shownAt = useRef(pathname);
  // Closes when a link led somewhere; not at the page's coming alive, when somebody may have opened it already.
  useEffect(() => {
    if (shownAt.current !== pathname) menu.current?.hidePopover();
    shownAt.current = pathname;
  }, [pathname]);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-label="Open the navigation"
        aria-haspopup="dialog"
        popoverTarget={id}
      >
        <Menu size={20} aria-hidden="true" />
      </button>
      <div ref={menu} id={id} popover="auto" role="dialog" aria-label="Navigation" className={styles.menu}>
        <button
          type="button"
          className={styles.close}
          aria-label="Close the navigation"
          popoverTarget={id}
          popoverTargetAction="hide"
        >
          <X size={20} aria-hidden="true" />
        </button>
        <RailLinks />
      </div>
    </>
  );
}

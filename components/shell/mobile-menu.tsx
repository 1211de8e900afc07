"use client";

import { Menu, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import styles from "./mobile-menu.module.css";
import { RailLinks } from "./rail-links";

/** The rail on a small screen: behind a button, over the page. */
export function MobileMenu() {
  const dialog = useRef<HTMLDialogElement>(null);
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when a link led somewhere
  useEffect(() => dialog.current?.close(), [pathname]);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-label="Open the navigation"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <Menu size={20} aria-hidden="true" />
      </button>
      <dialog ref={dialog} className={styles.menu} aria-label="Navigation">
        <button
          type="button"
          className={styles.close}
          aria-label="Close the navigation"
          onClick={() => dialog.current?.close()}
        >
          <X size={20} aria-hidden="true" />
        </button>
        <RailLinks />
      </dialog>
    </>
  );
}

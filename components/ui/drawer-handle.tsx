"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useState } from "react";
import styles from "./drawer.module.css";

const key = "heptagon.drawer";
const narrowest = 480;
const widest = 640;
const step = 16;

function remembered(): number {
  try {
    return clamp(Number(localStorage.getItem(key) ?? 560));
  } catch {
    return 560;
  }
}

function clamp(width: number): number {
  return Number.isFinite(width) ? Math.round(Math.min(widest, Math.max(narrowest, width))) : 560;
}

/** The left edge of the drawer: drag it, or move it with the arrow keys. */
export function DrawerHandle() {
  const [width, setWidth] = useState(remembered);

  useEffect(() => {
    document.documentElement.style.setProperty("--drawer-width", `${width}px`);
    try {
      localStorage.setItem(key, String(width));
    } catch {
      // Without storage the width lasts as long as the page.
    }
  }, [width]);

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      setWidth(clamp(window.innerWidth - event.clientX));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowLeft") setWidth(clamp(width + step));
    else if (event.key === "ArrowRight") setWidth(clamp(width - step));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget, which <hr> is not
    <div
      className={styles.handle}
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the detail"
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}

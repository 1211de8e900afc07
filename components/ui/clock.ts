"use client";

import { useSyncExternalStore } from "react";

const minute = 60_000;
let now = Date.now();

function everyMinute(changed: () => void): () => void {
  now = Date.now();
  const timer = setInterval(() => {
    now = Date.now();
    changed();
  }, minute);
  return () => clearInterval(timer);
}

/** Milliseconds since 1970, renewed each minute; null while the page is made on the server. */
export function useNow(): number | null {
  return useSyncExternalStore<number | null>(
    everyMinute,
    () => now,
    () => null,
  );
}

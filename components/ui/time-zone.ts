"use client";

import { useSyncExternalStore } from "react";

const key = "heptagon.utc";
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("storage", changed);
  };
}

function asksForUtc(): boolean {
  try {
    return localStorage.getItem(key) === "1";
  } catch {
    return false;
  }
}

/** Shows every time in UTC, or in the viewer's zone again; remembered in this browser. */
export function setUtc(utc: boolean): void {
  try {
    localStorage.setItem(key, utc ? "1" : "0");
  } catch {
    // A browser that stores nothing shows its own zone.
  }
  for (const listener of listeners) listener();
}

/** The zone that times are shown in: "UTC", or undefined for the viewer's own. */
export function useTimeZone(): "UTC" | undefined {
  const utc = useSyncExternalStore(subscribe, asksForUtc, () => true);
  return utc ? "UTC" : undefined;
}

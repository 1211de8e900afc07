import { useEffect, useRef } from "react";
import { isTyping, somethingModalIsOpen } from "./keys";

type DrawerKeys = { onClose: () => void; onPrevious?: () => void; onNext?: () => void };

/** Esc closes; j and k move on, unless the person is typing or something modal lies on top. */
export function useDrawerKeys(keys: DrawerKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (somethingModalIsOpen()) return;
      const { onClose, onNext, onPrevious } = latest.current;
      if (event.key === "Escape") onClose();
      else if (isTyping(event.target)) return;
      else if (event.key === "j") onNext?.();
      else if (event.key === "k") onPrevious?.();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

"use client";

import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { isTyping, somethingModalIsOpen } from "@/components/ui/keys";
import { areasOf } from "./areas";
import { onHelpAsked } from "./help-events";
import styles from "./shortcuts-help.module.css";
import { useSignedIn } from "./signed-in";

const everywhere: [keys: string, does: string][] = [
  ["⌘K or Ctrl+K", "Search and commands; paste any id and press Enter"],
  ["?", "This help"],
  ["j, k", "Next, previous row, also while its detail is open"],
  ["Enter", "Open the row"],
  ["x", "Select the finding"],
  ["a, m, n", "Assign, mute, note what is selected, or the row"],
  ["Esc", "Close the detail, dialog or menu"],
  ["/", "The page's own search"],
];

/** `?` shows what the keys do. */
export function ShortcutsHelp() {
  const [open, setOpen] = useState(false);
  const { role } = useSignedIn();
  useEffect(() => onHelpAsked(() => setOpen(true)), []);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== "?" || isTyping(event.target) || somethingModalIsOpen()) return;
      event.preventDefault();
      setOpen(true);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const rows = [...everywhere, ...areasOf(role).map(({ key, name }) => [`g ${key}`, name] as const)];
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title="Keyboard shortcuts">
      <dl className={styles.keys}>
        {rows.map(([keys, does]) => (
          <div key={keys} className={styles.row}>
            <dt>
              <kbd className={styles.key}>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

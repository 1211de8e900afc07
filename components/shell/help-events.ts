const event = "heptagon:help";

/** Opens the list of shortcuts from anywhere. */
export function askForHelp(): void {
  document.dispatchEvent(new Event(event));
}

/** Calls back when help is asked for. Returns what ends that. */
export function onHelpAsked(open: () => void): () => void {
  document.addEventListener(event, open);
  return () => document.removeEventListener(event, open);
}

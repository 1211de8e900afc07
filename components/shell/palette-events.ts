const event = "heptagon:palette";

/** Opens the command palette from anywhere. */
export function openPalette(): void {
  document.dispatchEvent(new Event(event));
}

/** Calls back when the palette is asked for. Returns what ends that. */
export function onPaletteAsked(open: () => void): () => void {
  document.addEventListener(event, open);
  return () => document.removeEventListener(event, open);
}

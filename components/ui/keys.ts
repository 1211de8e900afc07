/** True when a key pressed here is text and no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "range"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** True while a dialog, menu or popover wants the keys for itself. */
export function somethingModalIsOpen(): boolean {
  return document.querySelector("dialog[open], [data-base-ui-portal] [data-open]") !== null;
}

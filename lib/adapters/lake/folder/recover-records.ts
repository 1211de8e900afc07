/** Members that CloudTrail records begin with, in the order AWS writes them or sorted by name; none begins a part of a record. */
const opening = /\{\s*"(?:eventVersion|additionalEventData|apiVersion|awsRegion|errorCode)"\s*:/g;

/** Where records seem to begin, for bytes in which damage has hidden their bounds. */
export function recordStarts(bytes: Buffer): number[] {
  // One character a byte, so that places in the text are places in the bytes.
  const text = bytes.toString("latin1");
  return [...text.matchAll(opening)].map((match) => match.index);
}

const escapedOrQuote = /["\\]/;

/** The byte behind the first value that opens with a bracket, or the length when it does not close. */
export function balancedEnd(bytes: Buffer): number {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const character = String.fromCharCode(bytes[at] ?? 0);
    if (inString) {
      if (!escapedOrQuote.test(character)) continue;
      if (character === "\\") at += 1;
      else inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
  }
  return bytes.length;
}

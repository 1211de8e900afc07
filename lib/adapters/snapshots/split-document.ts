const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** A value as its JSON text: a member of the document, or the element `index` of the member `name`, which is a list. */
export type DocumentPart = { name: string; index?: number; text: string };

/** Where the next byte stands. */
type State = "start" | "key" | "colon" | "value" | "element" | "done";

/** Thrown for bytes that cannot be JSON where they stand. */
export class NotJson extends Error {
  override readonly name = "NotJson";
}

/**
 * Cuts a JSON object into its members, and those members that are in `lists` into their elements, without holding more
 * than one of them. What is inside a value is not looked at: whoever parses its text finds out whether it is JSON.
 */
export class DocumentSplitter {
  private state: State = "start";
  private name = "";
  private index = 0;
  private inList = false;
  /** The value under way: what earlier pieces held of it, how deep we are in it, whether inside a text. */
  private held: Buffer[] = [];
  private depth = 0;
  private inString = false;
  private escaped = false;
  private begun = false;

  /** @param onList told the name of each member in `lists` that is a list, when it opens */
  constructor(
    private readonly lists: ReadonlySet<string>,
    private readonly onList: (name: string) => void,
  ) {}

  /** True when the object has been closed. */
  get isDone(): boolean {
    return this.state === "done";
  }

  /** True when not even the opening brace was seen. */
  get isEmpty(): boolean {
    return this.state === "start";
  }

  /** Takes the next piece. @returns the parts that it completes @throws NotJson */
  *push(piece: Buffer): Generator<DocumentPart> {
    let at = 0;
    while (at < piece.length) {
      if (!this.begun) {
        at = this.between(piece, at);
        if (!this.begun) continue;
      }
      const end = this.scan(piece, at);
      if (end < 0) {
        this.held.push(piece.subarray(at));
        return;
      }
      const text = this.taken(piece.subarray(at, end));
      at = end;
      const part = this.finish(text);
      if (part) yield part;
    }
  }

  /** Passes one byte of what lies between values, or begins a value at it. @returns where to go on */
  private between(piece: Buffer, at: number): number {
    const byte = piece[at] ?? 0;
    if (isBlank(byte)) return at + 1;
    if (this.state === "start") {
      // A byte order mark may come first.
      if (byte === 0xef || byte === 0xbb || byte === 0xbf) return at + 1;
      if (byte !== openBrace) throw new NotJson("it does not start with {");
      this.state = "key";
      return at + 1;
    }
    if (this.state === "done") throw new NotJson("something follows the end of the document");
    if (this.state === "colon") {
      if (byte !== colon) throw new NotJson(`expected : after ${this.name}`);
      this.state = "value";
      return at + 1;
    }
    if (byte === comma) return at + 1;
    if (this.state === "key" && byte === closeBrace) {
      this.state = "done";
      return at + 1;
    }
    if (this.state === "element" && byte === closeBracket) {
      this.inList = false;
      this.state = "key";
      return at + 1;
    }
    if (this.state === "value" && byte === openBracket && this.lists.has(this.name)) {
      this.state = "element";
      this.inList = true;
      this.index = 0;
      this.onList(this.name);
      return at + 1;
    }
    this.begun = true;
    return at;
  }

  /** Reads on in the value under way. @returns the byte behind it, or -1 when the piece ends first */
  private scan(piece: Buffer, from: number): number {
    let { depth, inString, escaped } = this;
    for (let at = from; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) {
          inString = false;
          if (depth === 0) return this.leave(at + 1);
        }
      } else if (byte === quote) inString = true;
      else if (byte === openBrace || byte === openBracket) depth += 1;
      else if (byte === closeBrace || byte === closeBracket) {
        if (depth === 0) return this.leave(at);
        depth -= 1;
        if (depth === 0) return this.leave(at + 1);
      } else if (depth === 0 && (byte === comma || byte === colon || isBlank(byte))) return this.leave(at);
    }
    this.depth = depth;
    this.inString = inString;
    this.escaped = escaped;
    return -1;
  }

  private leave(end: number): number {
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
    this.begun = false;
    return end;
  }

  private taken(last: Buffer): string {
    if (this.held.length === 0) return last.toString("utf8");
    const text = Buffer.concat([...this.held, last]).toString("utf8");
    this.held = [];
    return text;
  }

  private finish(text: string): DocumentPart | undefined {
    if (this.state === "key") {
      this.name = nameIn(text);
      this.state = "colon";
      return undefined;
    }
    if (this.inList) {
      const part = { name: this.name, index: this.index, text };
      this.index += 1;
      return part;
    }
    this.state = "key";
    return { name: this.name, text };
  }
}

function nameIn(text: string): string {
  try {
    const name: unknown = JSON.parse(text);
    if (typeof name === "string") return name;
  } catch {
    // Said below.
  }
  throw new NotJson(`expected a member's name, found ${JSON.stringify(text.slice(0, 40))}`);
}

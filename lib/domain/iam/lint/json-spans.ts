/** Where something stands in a text: from included, to not. */
export type Span = { from: number; to: number };

export type SpannedJson =
  | { ok: true; spans: ReadonlyMap<string, Span>; duplicates: { path: string; span: Span }[] }
  | { ok: false; message: string; span: Span };

/** IAM's own grammar is at most seven deep; what is deeper is no policy. */
const deepest = 64;

class Refused extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** Walks JSON text once and notes where each member and element stands, by its path as the parser names it. */
class Walker {
  readonly spans = new Map<string, Span>();
  readonly duplicates: { path: string; span: Span }[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  walk(): void {
    this.value("", 0);
    this.space();
    if (this.at < this.text.length) throw new Refused("expected the end of the policy", this.at);
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at += 1;
  }

  private expect(sign: string): void {
    if (this.text[this.at] !== sign)
      throw new Refused(`expected ${sign}, found ${this.text[this.at] ?? "the end"}`, this.at);
    this.at += 1;
  }

  private string(): string {
    const from = this.at;
    this.expect('"');
    while (this.at < this.text.length && this.text[this.at] !== '"')
      this.at += this.text[this.at] === "\\" ? 2 : 1;
    this.expect('"');
    try {
      return String(JSON.parse(this.text.slice(from, this.at)));
    } catch {
      throw new Refused("is no JSON text", from);
    }
  }

  private word(): void {
    const found = /^(true|false|null|-?\d+(\.\d+)?([eE][+-]?\d+)?)/.exec(
      this.text.slice(this.at, this.at + 40),
    )?.[0];
    if (!found) throw new Refused(`expected a value, found ${this.text[this.at] ?? "the end"}`, this.at);
    this.at += found.length;
  }

  private value(path: string, depth: number): void {
    if (depth > deepest) throw new Refused("is nested too deep for a policy", this.at);
    this.space();
    const from = this.at;
    const sign = this.text[this.at];
    if (sign === "{") this.object(path, depth);
    else if (sign === "[") this.array(path, depth);
    else if (sign === '"') this.string();
    else this.word();
    this.spans.set(path, { from, to: this.at });
  }

  private object(path: string, depth: number): void {
    const seen = new Set<string>();
    this.at += 1;
    this.space();
    while (this.text[this.at] !== "}") {
      this.space();
      const from = this.at;
      const key = this.string();
      const member = path === "" ? key : `${path}.${key}`;
      if (seen.has(key)) this.duplicates.push({ path: member, span: { from, to: this.at } });
      seen.add(key);
      this.space();
      this.expect(":");
      this.value(member, depth + 1);
      this.space();
      if (this.text[this.at] === "}") break;
      this.expect(",");
    }
    this.expect("}");
  }

  private array(path: string, depth: number): void {
    this.at += 1;
    this.space();
    for (let index = 0; this.text[this.at] !== "]"; index++) {
      this.value(`${path}[${index}]`, depth + 1);
      this.space();
      if (this.text[this.at] === "]") break;
      this.expect(",");
    }
    this.expect("]");
  }
}

/** The places of everything in a JSON text, and members that are there twice; or the place where it is no JSON. */
export function spansOf(text: string): SpannedJson {
  const walker = new Walker(text);
  try {
    walker.walk();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const from = Math.min(error.at, Math.max(0, text.length - 1));
    return { ok: false, message: error.message, span: { from, to: from + 1 } };
  }
  return { ok: true, spans: walker.spans, duplicates: walker.duplicates };
}

/** The place of a path, or of the nearest thing around it that is there. */
export function spanAt(spans: ReadonlyMap<string, Span>, path: string): Span {
  // A lone statement is written without its list: the parser calls it Statement[0] all the same.
  const written = spans.has("Statement[0]") ? path : path.replace(/^Statement\[0\]/, "Statement");
  for (let at = written; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("."), at.lastIndexOf("[")))) {
    const found = spans.get(at);
    if (found) return found;
    if (!/[.[]/.test(at)) break;
  }
  return spans.get("") ?? { from: 0, to: 1 };
}

import { type Token, tokensOf } from "./tokens";

export type Refusal = { message: string; at: number };

/** What ends the list of relations behind FROM. */
const endsFrom = new Set(
  "where group having order limit union except intersect window fetch offset select".split(" "),
);
/** Words before a parenthesis that are no function's name. */
const beforeSubquery = new Set(
  "in exists as from join on and or not any some all select where by having then else when case lateral unnest values , =".split(
    " ",
  ),
);

/** One pair of parentheses, or the statement itself. */
type Frame = {
  /** Whether a query stands in it, and not the arguments of a function. */
  query: boolean;
  inFrom: boolean;
  wantsRelation: boolean;
  /** Between WITH at its beginning and the SELECT behind its list. */
  inWith: boolean;
  recursive: boolean;
  /** What WITH has named in it so far. */
  names: Set<string>;
  /** The name whose query is in the parentheses that come next. */
  naming: string | null;
};

const newFrame = (given: Partial<Frame>): Frame => ({
  query: true,
  inFrom: false,
  wantsRelation: false,
  inWith: false,
  recursive: false,
  names: new Set(),
  naming: null,
  ...given,
});

const isIdentifier = (token: Token | undefined) => token?.kind === "word" || token?.kind === "name";

/** The statement under inspection: its tokens, where we are in it, and the parentheses that are open. */
class Inspection {
  private readonly frames: Frame[] = [newFrame({ names: new Set(["event"]) })];

  constructor(private readonly tokens: readonly Token[]) {}

  run(end: number): Refusal | null {
    for (const [index, token] of this.tokens.entries()) {
      const refused = this.take(index, token);
      if (refused) return refused;
    }
    return this.frames.length === 1 ? null : { message: "A parenthesis is not closed.", at: end };
  }

  private text(index: number): string {
    return this.tokens[index]?.text ?? "";
  }

  private take(index: number, token: Token): Refusal | null {
    const frame = this.frames.at(-1);
    if (!frame) return { message: "A parenthesis is closed that was never opened.", at: token.at };
    if (token.text === ";") return { message: "Ask one question at a time: one SELECT.", at: token.at };
    if (token.kind === "word" && token.text === "table")
      return { message: "TABLE is not available: a question reads event only.", at: token.at };
    const refused = frame.wantsRelation ? this.refusedRelation(index, token) : null;
    if (refused) return refused;
    if (token.kind === "sign") this.takeSign(index, token, frame);
    else {
      frame.wantsRelation = false;
      if (frame.inWith && frame.naming === null && this.namesQuery(index)) this.beginName(token, frame);
      if (token.kind === "word") this.takeWord(index, token, frame);
    }
    return null;
  }

  private takeSign(index: number, { text }: Token, frame: Frame): void {
    if (text === "(") this.frames.push(this.frameOf(index, frame));
    frame.wantsRelation = text === "," && frame.inFrom;
    if (text !== ")") return;
    this.frames.pop();
    const outer = this.frames.at(-1);
    // The query of a name is over: from here on the name is known.
    if (outer?.naming && this.text(index + 1) !== "as") {
      outer.names.add(outer.naming);
      outer.naming = null;
    }
  }

  private takeWord(index: number, { text }: Token, frame: Frame): void {
    const begins = index === 0 || this.text(index - 1) === "(";
    if (text === "with" && begins) {
      frame.inWith = true;
      frame.recursive = this.text(index + 1) === "recursive";
    } else if (text === "select") frame.inWith = false;
    if (text === "from" && !this.isNoClause(index, frame)) {
      frame.inFrom = true;
      frame.wantsRelation = true;
    } else if (text === "join" || (text === "lateral" && frame.inFrom)) frame.wantsRelation = true;
    else if (endsFrom.has(text)) frame.inFrom = false;
  }

  /** `name AS (` or `name (columns) AS (`, at a place where WITH names something. */
  private namesQuery(index: number): boolean {
    if (!isIdentifier(this.tokens[index]) || !["with", "recursive", ","].includes(this.text(index - 1)))
      return false;
    let next = index + 1;
    if (this.text(next) === "(") {
      while (next < this.tokens.length && this.text(next) !== ")") next += 1;
      next += 1;
    }
    return this.text(next) === "as" && this.text(next + 1) === "(";
  }

  private beginName({ text }: Token, frame: Frame): void {
    frame.naming = text;
    // Only a recursive query may read what it is itself.
    if (frame.recursive) frame.names.add(text);
  }

  private refusedRelation(index: number, token: Token): Refusal | null {
    const next = this.text(index + 1);
    if (token.text === "(" || token.text === "values") return null;
    if (["unnest", "lateral"].includes(token.text) && next === "(") return null;
    const known = this.frames.some(({ names }) => names.has(token.text));
    if (isIdentifier(token) && known && next !== "." && next !== "(") return null;
    const name = `${token.text}${next === "." ? `.${this.text(index + 2)}` : ""}`;
    return { message: `"${name}" is no table of the lake: a question reads event only.`, at: token.at };
  }

  /** True for a FROM that stands between arguments: extract(day FROM x), x IS DISTINCT FROM y. */
  private isNoClause(index: number, { query }: Frame): boolean {
    return !query || (this.text(index - 1) === "distinct" && ["is", "not"].includes(this.text(index - 2)));
  }

  private frameOf(index: number, outer: Frame): Frame {
    const inside = this.text(index + 1);
    const query = ["select", "with", "values"].includes(inside);
    const before = this.tokens[index - 1];
    const called = before?.kind === "word" && !beforeSubquery.has(before.text);
    // Parentheses around relations: FROM (event JOIN …), FROM ((event)).
    const relations = outer.wantsRelation && !query;
    return newFrame({
      query: query || relations || inside === "(" || (outer.query && !called),
      inFrom: relations,
      wantsRelation: relations,
    });
  }
}

/**
 * Why a question may not be sent to Athena, and where; null when it may. One SELECT is allowed, over `event` and what the
 * question itself names with WITH. Anything it does not understand is refused: the accounts that somebody may see depend on it.
 */
export function refusalOfQuestion(sql: string): Refusal | null {
  const tokens = tokensOf(sql);
  while (tokens.at(-1)?.text === ";") tokens.pop();
  const first = tokens.find(({ text }) => text !== "(");
  if (!first) return { message: "Expected a SELECT.", at: 0 };
  if (first.text !== "select" && first.text !== "with")
    return { message: "Only SELECT can be run: the lake is never changed from here.", at: first.at };
  return new Inspection(tokens).run(sql.length);
}

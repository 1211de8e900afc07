/** A piece of SQL: a word in lower case, a quoted name, or one character; texts and comments are left out. */
export type Token = { kind: "word" | "name" | "text" | "sign"; text: string; at: number };

const pattern =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|[A-Za-z_@$][\w@$]*|\d[\w.]*|\s+|[\s\S]/g;

/** Cuts SQL into its tokens. Never fails: what is not closed reaches to the end. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  for (const found of sql.matchAll(pattern)) {
    const [text] = found;
    const at = found.index;
    if (/^(?:--|\/\*|\s)/.test(text)) continue;
    if (text.startsWith("'")) tokens.push({ kind: "text", text, at });
    else if (text.startsWith('"'))
      tokens.push({ kind: "name", text: text.slice(1, -1).replaceAll('""', '"').toLowerCase(), at });
    else if (/^[A-Za-z_@$]/.test(text)) tokens.push({ kind: "word", text: text.toLowerCase(), at });
    else tokens.push({ kind: "sign", text, at });
  }
  return tokens;
}

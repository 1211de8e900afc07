/**
 * Where to go after signing in: the asked path when it lies on this server, else the start page. Browsers read
 * `//host` and `/\host` as another server, and drop tabs and line breaks inside a path.
 */
export function returnPath(asked: string | null | undefined): string {
  if (!asked || !/^\/(?![/\\])/.test(asked) || hasControl(asked) || asked.includes("\\")) return "/";
  if (/^\/(sign-in|change-password|api)(?:[/?#]|$)/.test(asked)) return "/";
  return asked;
}

function hasControl(text: string): boolean {
  return [...text].some((letter) => letter < " " || letter === "\u007f");
}

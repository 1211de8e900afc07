/** Words that names of secrets are made of, each as a part of its own: `DB_PASSWORD` and `apiKey`, not `KEYBOARD`. */
const words =
  /^(password|passwd|pwd|passphrase|secret|token|apikey|credential|credentials|privatekey|accesskey)$/;
const pairs = /(api|access|private|secret|encryption|signing)[-_]?key$/i;

/** Names that end like this say where a secret is, and are none themselves. */
const references = /(_|-)?(arn|id|name|path|file|url|uri|host|ttl|expiry|region|enabled)$/i;

/** True when the name of a variable speaks of a secret. Judged by the name alone: values are never read. */
export function soundsSecret(name: string): boolean {
  if (references.test(name)) return false;
  const parts = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return parts.some((part) => words.test(part)) || pairs.test(name);
}

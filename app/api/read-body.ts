import { Problem } from "@/lib/domain/errors/problem";

export const defaultBodyLimit = 1024 * 1024;

/**
 * Reads a JSON body of at most `limit` bytes, counting what arrives rather than trusting Content-Length.
 *
 * @throws Problem `bad-input` for another media type or malformed JSON, BodyTooLarge for a larger one
 */
export async function readJsonBody(request: Request, limit = defaultBodyLimit): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new Problem("bad-input", `The body is ${type ?? "of no stated type"}, not application/json.`, {
      next: "Send JSON with `Content-Type: application/json`.",
    });
  }
  const text = await readLimited(request, limit);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem("bad-input", "The body is not well-formed JSON.", { next: "Check the JSON.", cause });
  }
}

async function readLimited(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new BodyTooLarge(limit);
  if (!request.body) return "";
  const decoder = new TextDecoder();
  const reader = request.body.getReader();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > limit) {
      await reader.cancel();
      throw new BodyTooLarge(limit);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** More than the endpoint takes: status 413 rather than the 429 of limits that pass with time. */
export class BodyTooLarge extends Problem {
  constructor(limit: number) {
    super("limit", `The body is larger than ${limit} bytes.`, { next: "Send less at once." });
  }
}

const lines = "application/x-ndjson";
const media = { csv: "text/csv; charset=utf-8", jsonl: lines, ocsf: lines, asff: lines } as const;
const extensions = { csv: "csv", jsonl: "jsonl", ocsf: "ocsf.jsonl", asff: "asff.jsonl" } as const;

/** Answers lines as a download while they are being read; a caller who leaves stops the reading. */
export function streamLines(
  pieces: AsyncGenerator<string>,
  name: string,
  format: keyof typeof media,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": media[format],
      "content-disposition": `attachment; filename="${name}.${extensions[format]}"`,
    },
  });
}

const media = { csv: "text/csv; charset=utf-8", jsonl: "application/x-ndjson" } as const;

/** Answers lines as a download while they are being read; a caller who leaves stops the reading. */
export function streamLines(
  lines: AsyncGenerator<string>,
  name: string,
  format: keyof typeof media,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": media[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
    },
  });
}

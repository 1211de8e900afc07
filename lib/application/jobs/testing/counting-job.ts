import { z } from "zod";
import { defineJob } from "../job";

/** A job that counts until it is stopped, for tests of what becomes of jobs. */
export const countingJob = defineJob({
  kind: "count-for-a-test",
  input: z.object({}),
  title: () => "Count",
  run: (_input, { progress }) =>
    new Promise<string>(() => {
      let done = 0;
      setInterval(() => {
        done += 1;
        progress({ done, total: null, unit: "beats" });
        process.stdout.write(done === 3 ? "half\n" : "");
      }, 100);
    }),
});

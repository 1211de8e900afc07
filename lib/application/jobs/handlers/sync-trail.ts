import { defineJob } from "@/lib/application/jobs/job";
import { syncFrom, trailSource } from "@/lib/application/timeline/sync/from-location";

/** Brings what is new in a trail's bucket. */
export const job = defineJob({
  kind: "sync-trail",
  input: trailSource,
  title: ({ location }) => `Bring events from ${location}`,
  async run(source, { db, progress, signal }) {
    const { objects, inserted, rejected } = await syncFrom(db, source, {
      now: new Date(),
      signal,
      onProgress: (done) => progress({ done: done.objects, total: null, unit: "objects" }),
    });
    return `${inserted} events of ${objects} new objects, ${rejected} rejected.`;
  },
});

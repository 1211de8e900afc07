import { layOut } from "./layout";
import type { EscalationGraph } from "./use-escalations";

/** Lays graphs out beside the page, so that it answers while a large one is placed. */
self.addEventListener("message", ({ data }: MessageEvent<EscalationGraph>) => {
  self.postMessage(layOut(data));
});

import { object } from "../calls/s3";
import { home } from "../organisation/accounts";
import { buckets, customerData } from "../organisation/buckets";
import { agents } from "../trail/agents";
import { cliSession } from "./sessions";
import { inTurn, type StoryTeller } from "./story-teller";

const bucket = buckets.find(({ name }) => name === customerData);

/** The contractor copies forty customers' files by hand, on a Thursday or thereabouts, late. */
export const filesCopied: StoryTeller = (story, from, emit) => {
  if (!bucket) return;
  const at = story.filesCopied;
  const caller = { ...cliSession("data", "ines.okafor", "Contractor", at), userAgent: agents.cli };
  const customers = Array.from(
    { length: 40 },
    () => `customers/${from.hex(2)}/${from.between(100_000, 999_999)}`,
  );
  inTurn(customers, at, from, [1, 6], (customer, now) =>
    emit(caller, object("GetObject", bucket, `${customer}/profile.json`, from), now, home),
  );
};

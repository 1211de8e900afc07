import * as iam from "../calls/iam";
import { consoleLogin } from "../calls/signin";
import { accessKeyId } from "../identifiers";
import { accountIds, globalRegion } from "../organisation/accounts";
import { agents } from "../trail/agents";
import { rootUser } from "../trail/callers";
import type { StoryTeller } from "./story-teller";

/** Root signs in to the sandbox once, to delete its own access key. */
export const rootSignIn: StoryTeller = (story, _from, emit) => {
  const account = accountIds.sandbox;
  const caller = rootUser(account, story.rootSignIn, "203.0.113.88", agents.chrome);
  emit(caller, consoleLogin({ mfa: true, region: globalRegion }), story.rootSignIn, globalRegion);
  emit(caller, iam.getAccountSummary, story.rootSignIn + 40_000, globalRegion);
  emit(
    caller,
    { source: "iam", name: "ListAccessKeys", request: null },
    story.rootSignIn + 70_000,
    globalRegion,
  );
  const deleted = iam.change("DeleteAccessKey", { accessKeyId: accessKeyId("AKIA", account, "root") });
  emit(caller, deleted, story.rootKeyRemoved, globalRegion);
};

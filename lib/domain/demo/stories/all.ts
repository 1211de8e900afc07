import { breakGlass } from "./break-glass";
import { bucketPublic } from "./bucket-public";
import { filesCopied } from "./files-copied";
import { leakedKey } from "./leaked-key";
import { leakedPipeline } from "./leaked-pipeline";
import { passwordsLookedUp } from "./passwords-looked-up";
import { restoreUnencrypted } from "./restore-unencrypted";
import { rootSignIn } from "./root-sign-in";
import { secretsRead } from "./secrets-read";
import { snapshotShared } from "./snapshot-shared";
import { sshOpened } from "./ssh-opened";
import { stopLogging } from "./stop-logging";
import type { StoryTeller } from "./story-teller";
import { trailNarrowed } from "./trail-narrowed";

/** Everything that happens once in the thirty days. */
export const stories: Record<string, StoryTeller> = {
  breakGlass,
  bucketPublic,
  filesCopied,
  leakedKey,
  leakedPipeline,
  passwordsLookedUp,
  restoreUnencrypted,
  rootSignIn,
  secretsRead,
  snapshotShared,
  sshOpened,
  stopLogging,
  trailNarrowed,
};

import type { ConfigOf } from "../resources/types";
import { collected } from "../verdict";
import type { Typed, World } from "../world";

type Block = NonNullable<ConfigOf<"s3:bucket">["PublicAccessBlock"]>;

/**
 * What the account's and the bucket's public access blocks forbid together: either one suffices.
 * @throws NotCollected when neither is known
 */
export function blockedByBlocks(
  bucket: Typed<"s3:bucket">,
  world: World,
): { acls: boolean; policies: boolean } {
  const account = world.of("s3:account-public-access-block", bucket.account)[0]?.config.PublicAccessBlock;
  const own = bucket.config.PublicAccessBlock;
  const either = (member: keyof Block) => Boolean(account?.[member] || own?.[member]);
  const known = own !== undefined || account !== undefined;
  if (!known) collected(own, "s3:GetBucketPublicAccessBlock");
  return { acls: either("IgnorePublicAcls"), policies: either("RestrictPublicBuckets") };
}

import { ec2Id } from "../identifiers";
import { home } from "../organisation/accounts";
import { instances } from "../organisation/instances";
import { cliSession } from "./sessions";
import type { StoryTeller } from "./story-teller";

/** The snapshot of a notebook's volume, as the inventory knows it too. */
export const sharedSnapshotId = ec2Id("snap", "data:notebook-1:shared");
/** An account nobody knows. */
export const strangerAccount = "666677778888";

/** The contractor shares the snapshot of a notebook's volume with an account outside the organisation, late in the evening. */
export const snapshotShared: StoryTeller = (story, _from, emit) => {
  const caller = cliSession("data", "ines.okafor", "Contractor", story.snapshotShared);
  const volumeId = instances.find(({ name }) => name === "notebook-1")?.volumeId ?? "";
  const at = story.snapshotShared;
  emit(
    caller,
    {
      source: "ec2",
      name: "DescribeVolumes",
      request: { volumeSet: { items: [{ volumeId }] }, filterSet: {} },
    },
    at - 240_000,
    home,
  );
  emit(
    caller,
    {
      source: "ec2",
      name: "CreateSnapshot",
      write: true,
      request: { volumeId, description: "notebook backup" },
      response: {
        snapshotId: sharedSnapshotId,
        volumeId,
        status: "pending",
        encrypted: false,
        volumeSize: "100",
      },
    },
    at - 180_000,
    home,
  );
  emit(
    caller,
    {
      source: "ec2",
      name: "ModifySnapshotAttribute",
      write: true,
      request: {
        snapshotId: sharedSnapshotId,
        createVolumePermission: { add: { items: [{ userId: strangerAccount }] } },
        attributeType: "CREATE_VOLUME_PERMISSION",
      },
      response: { _return: true },
    },
    at,
    home,
  );
};

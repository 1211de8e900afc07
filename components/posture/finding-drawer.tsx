"use client";

import { Drawer } from "@/components/ui/drawer";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import { FindingDetail } from "./finding-detail";
import { useFinding } from "./use-posture";

type FindingDrawerProps = {
  /** Null: closed. */
  id: string | null;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
};

/** One finding beside the list it stands in. */
export function FindingDrawer({ id, onClose, onPrevious, onNext }: FindingDrawerProps) {
  const { data, error, refetch } = useFinding(id);
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
      title={data?.title ?? "Finding"}
    >
      {data ? <FindingDetail key={data.id} finding={data} /> : null}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={8} height="row" /> : null}
    </Drawer>
  );
}

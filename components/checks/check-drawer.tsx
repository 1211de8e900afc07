"use client";

import { Drawer } from "@/components/ui/drawer";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import { CheckDetail } from "./check-detail";
import { useCheck } from "./use-checks";

type CheckDrawerProps = {
  /** Null: closed. */
  id: string | null;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
};

/** One check beside the catalogue. */
export function CheckDrawer({ id, onClose, onPrevious, onNext }: CheckDrawerProps) {
  const { data, error, refetch } = useCheck(id);
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
      title={data?.title ?? "Check"}
    >
      {data ? <CheckDetail key={data.id} check={data} /> : null}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={8} height="row" /> : null}
    </Drawer>
  );
}

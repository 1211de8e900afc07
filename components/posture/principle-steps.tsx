"use client";

import { LinkButton } from "@/components/ui/button";
import { useScopedHref } from "@/components/ui/use-scoped-href";

/** To the principles before and after this one. */
export function PrincipleSteps({ principle }: { principle: number }) {
  const href = useScopedHref();
  return (
    <>
      {principle > 1 ? (
        <LinkButton href={href(`/principles/${principle - 1}`)}>Principle {principle - 1}</LinkButton>
      ) : null}
      {principle < 7 ? (
        <LinkButton href={href(`/principles/${principle + 1}`)}>Principle {principle + 1}</LinkButton>
      ) : null}
    </>
  );
}

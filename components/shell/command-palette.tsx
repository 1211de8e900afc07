"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isTyping, somethingModalIsOpen } from "@/components/ui/keys";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { areasOf } from "./areas";
import { onPaletteAsked } from "./palette-events";
import { useSignedIn } from "./signed-in";

const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });

/** ⌘K or Ctrl+K opens the palette; `g` and an area's key goes there. */
export function CommandPalette() {
  const [open, setOpen] = useState(false);
  useEffect(() => onPaletteAsked(() => setOpen(true)), []);
  useGoKeys();
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen((was) => !was);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return open ? <Palette onClose={() => setOpen(false)} /> : null;
}

const goWithin = 1_500;

function useGoKeys(): void {
  const router = useRouter();
  const href = useScopedHref();
  const { role } = useSignedIn();
  useEffect(() => {
    let started = 0;
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || somethingModalIsOpen())
        return;
      if (event.key === "g") {
        started = event.timeStamp;
        return;
      }
      const area = areasOf(role).find(({ key }) => key === event.key);
      if (area && started > 0 && event.timeStamp - started < goWithin) {
        event.preventDefault();
        router.push(href(area.path));
      }
      started = 0;
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, href, role]);
}

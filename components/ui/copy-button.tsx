"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";
import { useToast } from "./toast";

type CopyButtonProps = {
  text: string;
  label?: string;
  variant?: "primary" | "quiet";
  size?: "small" | "medium";
};

/** Puts a text into the clipboard, and says so. */
export function CopyButton({ text, label = "Copy", variant, size = "small" }: CopyButtonProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const toast = useToast();
  const done = copied === text;
  return (
    <Button
      variant={variant}
      size={size}
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setCopied(text),
          () => toast({ text: "The browser did not allow copying.", tone: "danger" }),
        )
      }
    >
      {done ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
      <span aria-live="polite">{done ? "Copied" : label}</span>
    </Button>
  );
}

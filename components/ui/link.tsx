import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the app. Not fetched ahead: nearly every figure is a link, and a page full of them would ask the server for
 * hundreds of pages that nobody opens.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}

"use client";

import { createContext, useContext } from "react";
import { type Permission, type Role, roleGrants } from "@/lib/domain/access/permissions";

export type SignedIn = { name: string; email: string; role: Role };

const SignedInContext = createContext<SignedIn>({ name: "", email: "", role: "manager" });

export const SignedInProvider = SignedInContext.Provider;

/** Who looks at the page. */
export function useSignedIn(): SignedIn {
  return useContext(SignedInContext);
}

/** Whether their role lets them; what it does not, is not shown (and refused by the server in any case). */
export function useMay(permission: Permission): boolean {
  return roleGrants(useSignedIn().role, permission);
}

"use client";

import { Menu } from "@base-ui/react/menu";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { useEffect, useState } from "react";
import { roleWords } from "@/components/access/role-words";
import menu from "@/components/ui/multi-select.module.css";
import { readTheme, type Theme, themeCookie, themes } from "@/components/ui/theme";
import { writeCookie } from "./rail-cookie";
import { useSignedIn } from "./signed-in";
import styles from "./user-menu.module.css";

const themeWords: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };

function applyTheme(theme: Theme): void {
  writeCookie(themeCookie, theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Who is signed in, how the app looks to them, and the way out. */
export function UserMenu() {
  const { name, email, role } = useSignedIn();
  const router = useRouter();
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(readTheme(document.documentElement.dataset.theme)), []);
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.trigger} aria-label={`${name}, ${roleWords[role].name}: menu`}>
        {initials(name)}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            <Menu.Group className={styles.who}>
              <Menu.GroupLabel className={styles.name}>{name}</Menu.GroupLabel>
              <div>{email}</div>
              <div>{roleWords[role].name}</div>
            </Menu.Group>
            <Menu.RadioGroup
              className={styles.group}
              value={theme}
              onValueChange={(value: Theme) => {
                setTheme(value);
                applyTheme(value);
              }}
            >
              <Menu.GroupLabel className={styles.label}>Theme</Menu.GroupLabel>
              {themes.map((one) => (
                <Menu.RadioItem key={one} value={one} className={styles.item}>
                  {themeWords[one]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Group className={styles.group}>
              <Menu.Item className={styles.item} onClick={() => router.push("/change-password")}>
                Change password
              </Menu.Item>
              <Menu.Item className={styles.item} onClick={() => signOut({ callbackUrl: "/sign-in" })}>
                Sign out
              </Menu.Item>
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? "");
  return letters.join("").toUpperCase() || "?";
}

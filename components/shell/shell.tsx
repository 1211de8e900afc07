import { type ReactNode, Suspense } from "react";
import { CommandPalette } from "./command-palette";
import { DemoBanner } from "./demo-banner";
import { MobileMenu } from "./mobile-menu";
import { Rail } from "./rail";
import { ScopeBar } from "./scope-bar";
import { type ScopeChoices, ScopeChoicesProvider } from "./scope-choices";
import styles from "./shell.module.css";
import { ShortcutsHelp } from "./shortcuts-help";
import { type SignedIn, SignedInProvider } from "./signed-in";

type ShellProps = {
  person: SignedIn;
  choices: ScopeChoices;
  /** Whether the rail was left narrow. */
  narrowRail: boolean;
  children: ReactNode;
};

/** What stands around every page: the rail, the scope bar, the palette, the help. */
export function Shell({ person, choices, narrowRail, children }: ShellProps) {
  return (
    <SignedInProvider value={person}>
      <ScopeChoicesProvider first={choices}>
        <div className={styles.shell}>
          <Suspense>
            <Rail narrow={narrowRail} />
          </Suspense>
          <div className={styles.side}>
            <Suspense>
              <header className={styles.bar} data-screen-only>
                <MobileMenu />
                <ScopeBar />
              </header>
            </Suspense>
            <DemoBanner />
            <main className={styles.main} id="content" tabIndex={-1}>
              {children}
            </main>
          </div>
        </div>
        <Suspense>
          <CommandPalette />
          <ShortcutsHelp />
        </Suspense>
      </ScopeChoicesProvider>
    </SignedInProvider>
  );
}

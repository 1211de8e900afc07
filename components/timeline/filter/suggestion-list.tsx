// biome-ignore-all lint/a11y/useFocusableInteractive: the options of a combobox, which keeps the focus in its input
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the combobox's input answers the keys
// biome-ignore-all lint/a11y/useSemanticElements: a listbox that a combobox opens has no native element
import styles from "./filter-bar.module.css";
import type { Suggestion } from "./suggest";

type SuggestionListProps = {
  id: string;
  suggestions: readonly Suggestion[];
  /** The index of the one that Enter takes; -1 is none. */
  active: number;
  onTake: (suggestion: Suggestion) => void;
};

/** What may be typed next, below the filter. */
export function SuggestionList({ id, suggestions, active, onTake }: SuggestionListProps) {
  if (suggestions.length === 0) return null;
  return (
    <div className={styles.list} id={`${id}-list`} role="listbox" aria-label="Suggestions">
      {suggestions.map((suggestion, index) => (
        <div
          key={suggestion.id}
          id={`${id}-${index}`}
          className={styles.option}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <span className={styles.name}>{suggestion.title}</span>
          <span className={styles.about}>{suggestion.hint}</span>
        </div>
      ))}
    </div>
  );
}

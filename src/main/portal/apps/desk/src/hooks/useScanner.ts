import { useEffect, useRef } from 'react';
import { ScanListener } from './scan';

const SURELY = 4;

/**
 * Hears a scanner anywhere on the page. What it types never stays in a field: the field is put back as it was before
 * the scan began.
 */
export function useScanner(scanned: (text: string) => void): void {
  const latest = useRef(scanned);
  latest.current = scanned;
  useEffect(() => {
    const listener = new ScanListener();
    let before: { field: HTMLInputElement | HTMLTextAreaElement; value: string } | null = null;
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      const field = fieldOf(event.target);
      const seen = listener.fast;
      const heard = listener.hear({ key: event.key, at: event.timeStamp });
      if (listener.fast === 1) {
        before = field ? { field, value: field.value } : null;
      }
      if (heard !== null) {
        event.preventDefault();
        event.stopPropagation();
        restore(before);
        if (heard !== 'again') {
          latest.current(heard);
        }
      } else if (seen >= SURELY && listener.fast > seen) {
        // Nobody types like this: what follows does not reach the field, nor any shortcut.
        event.preventDefault();
        event.stopPropagation();
      }
    };
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  }, []);
}

function fieldOf(target: EventTarget | null): HTMLInputElement | HTMLTextAreaElement | null {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
}

/** Puts a field back by its own setter, which React listens to. */
function restore(before: { field: HTMLInputElement | HTMLTextAreaElement; value: string } | null): void {
  if (!before || before.field.value === before.value) {
    return;
  }
  const type = before.field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(type.prototype, 'value')?.set?.call(before.field, before.value);
  before.field.dispatchEvent(new Event('input', { bubbles: true }));
}

import { useEffect, useRef } from 'react';

/** Does what a key stands for. Letters are left alone while somebody types, Enter where it means something already. */
export function useKeys(keys: Record<string, (() => void) | undefined>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented || event.repeat) {
        return;
      }
      const name = event.altKey ? `Alt+${event.key}` : event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const deed = latest.current[name];
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea, [contenteditable]');
      const isPressed =
        name === 'Enter' && event.target instanceof HTMLElement && event.target.matches('a, button, summary, input, select, textarea');
      if (deed && !isPressed && !(name.length === 1 && isTyping)) {
        event.preventDefault();
        deed();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

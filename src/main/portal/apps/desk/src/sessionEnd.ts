import { useSyncExternalStore } from 'react';

/** Whether the server has said that the session is over. */
let ended = false;
const listeners = new Set<() => void>();

export function tellSessionEnded(): void {
  ended = true;
  listeners.forEach(listener => listener());
}

export const useSessionEnded = (): boolean =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );

const RETURN = 'hims-desk-return';

/** Which screen to come back to after signing in: the address itself does not survive the way. */
export const rememberScreen = (): void => sessionStorage.setItem(RETURN, location.hash);

export function returnToScreen(): void {
  const hash = sessionStorage.getItem(RETURN);
  sessionStorage.removeItem(RETURN);
  if (hash) {
    history.replaceState(null, '', location.pathname + hash);
  }
}

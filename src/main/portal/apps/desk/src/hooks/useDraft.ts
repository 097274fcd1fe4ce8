import { useCallback, useEffect, useState } from 'react';

/** What somebody is typing, kept in the tab: it is still there when the session has ended and begins again. */
export function useDraft<T extends object>(name: string, empty: T): [T, (change: Partial<T>) => void, () => void] {
  const key = `hims-draft-${name}`;
  const [draft, setDraft] = useState<T>(() => {
    try {
      return { ...empty, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>) };
    } catch {
      return empty;
    }
  });
  useEffect(() => {
    if (draft === empty) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, JSON.stringify(draft));
    }
  }, [draft, empty, key]);
  const change = useCallback((part: Partial<T>) => setDraft(known => ({ ...known, ...part })), []);
  const clear = useCallback(() => {
    sessionStorage.removeItem(key);
    setDraft(empty);
  }, [empty, key]);
  return [draft, change, clear];
}

/** Leaves nothing of anybody behind in the tab. */
export function forgetDrafts(): void {
  Object.keys(sessionStorage)
    .filter(key => key.startsWith('hims-draft-'))
    .forEach(key => sessionStorage.removeItem(key));
}

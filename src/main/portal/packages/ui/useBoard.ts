import { useEffect, useState } from 'react';

/** What a clinic's board says, and since when the screen knows. */
export interface BoardState {
  board: fhir4.Parameters | null;
  /** When the server last said that this is so, in milliseconds; 0: never. */
  asOf: number;
}

/** Follows the board of a clinic by server-sent events; the browser comes back by itself with Last-Event-ID. */
export function useBoard(service: string | undefined): BoardState {
  const [state, setState] = useState<BoardState>({ board: null, asOf: 0 });
  useEffect(() => {
    if (!service) {
      return undefined;
    }
    const events = new EventSource(`/board/${encodeURIComponent(service)}/events`);
    events.addEventListener('board', event => {
      const board = JSON.parse((event as MessageEvent<string>).data) as fhir4.Parameters;
      setState({ board, asOf: Date.now() });
    });
    events.addEventListener('heartbeat', () => setState(known => ({ ...known, asOf: Date.now() })));
    return () => events.close();
  }, [service]);
  return state;
}

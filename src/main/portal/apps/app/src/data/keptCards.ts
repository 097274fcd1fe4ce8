/** Cards that this device keeps, so that they can be shown where there is no network: what is printed on a card, and nothing else. */

export interface KeptCard {
  patient: string;
  name: string;
  birthDate: string;
  number: string;
  /** What the QR code says. */
  code: string;
  end: string;
  /** When it was fetched. */
  kept: string;
}

const STORE = 'hims-cards';

/** Those that are good still. */
export function keptCards(now: Date = new Date()): KeptCard[] {
  try {
    const cards = JSON.parse(localStorage.getItem(STORE) ?? '[]') as KeptCard[];
    return cards.filter(card => !card.end || new Date(`${card.end}T23:59:59+05:30`) > now);
  } catch {
    return [];
  }
}

export function keepCard(card: KeptCard): void {
  localStorage.setItem(STORE, JSON.stringify([...keptCards().filter(one => one.patient !== card.patient), card]));
}

export function dropCard(patient: string): void {
  localStorage.setItem(STORE, JSON.stringify(keptCards().filter(one => one.patient !== patient)));
}

export function dropAllCards(): void {
  localStorage.removeItem(STORE);
}

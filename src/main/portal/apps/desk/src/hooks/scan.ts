/** Characters that come faster than anybody types, and an Enter at their end: a scanner that poses as a keyboard. */

const AT_LEAST = 8;
const WITHIN = 35;
const SAME_WITHIN = 3000;

export interface Stroke {
  key: string;
  at: number;
}

/** Hears strokes one by one and tells when a scan has ended. */
export class ScanListener {
  private heard = '';
  private last = -Infinity;
  private lastScan = { text: '', at: -Infinity };

  /**
   * What a stroke means: the text of a scan; "again" for the same code within three seconds; null for a stroke that
   * belongs to a person, or to a scan that has not ended.
   */
  hear({ key, at }: Stroke): string | 'again' | null {
    const isFast = at - this.last < WITHIN;
    this.last = at;
    if (key === 'Enter' || key === 'Tab') {
      const text = this.heard;
      this.heard = '';
      if (!isFast || text.length < AT_LEAST) {
        return null;
      }
      const isSame = text === this.lastScan.text && at - this.lastScan.at < SAME_WITHIN;
      this.lastScan = { text, at };
      return isSame ? 'again' : text;
    }
    if (key.length !== 1) {
      return null;
    }
    this.heard = isFast ? this.heard + key : key;
    return null;
  }

  /** How many characters have come as fast as a scanner's so far. */
  get fast(): number {
    return this.heard.length;
  }
}

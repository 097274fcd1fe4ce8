import { describe, expect, it } from 'vitest';
import { ScanListener } from './scan';

function hear(listener: ScanListener, text: string, from: number, apart: number, end = 'Enter'): string | null {
  [...text].forEach((key, place) => listener.hear({ key, at: from + place * apart }));
  return listener.hear({ key: end, at: from + text.length * apart });
}

describe('a scanner', () => {
  it('is told from somebody who types', () => {
    expect(hear(new ScanListener(), '4829157306413', 0, 10)).toBe('4829157306413');
    expect(hear(new ScanListener(), '4829157306413', 0, 10, 'Tab')).toBe('4829157306413');
    expect(hear(new ScanListener(), '4829157306413', 0, 35)).toBeNull();
    expect(hear(new ScanListener(), '4829157306413', 0, 120)).toBeNull();
  });

  it('sends eight characters or more', () => {
    expect(hear(new ScanListener(), '1234567', 0, 5)).toBeNull();
    expect(hear(new ScanListener(), '12345678', 0, 5)).toBe('12345678');
  });

  it('is heard once when it reads the same code twice within three seconds', () => {
    const listener = new ScanListener();
    expect(hear(listener, 'shc:/56762909', 0, 5)).toBe('shc:/56762909');
    expect(hear(listener, 'shc:/56762909', 1000, 5)).toBe('again');
    expect(hear(listener, 'shc:/56762909', 9000, 5)).toBe('shc:/56762909');
    expect(hear(listener, 'shc:/11112222', 9500, 5)).toBe('shc:/11112222');
  });

  it('does not take what was typed before it', () => {
    const listener = new ScanListener();
    listener.hear({ key: 'a', at: 0 });
    expect(hear(listener, '9301000001', 500, 8)).toBe('9301000001');
  });

  it('is not disturbed by the shift key', () => {
    const listener = new ScanListener();
    ['A', 'Shift', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].forEach((key, place) => listener.hear({ key, at: place * 10 }));
    expect(listener.hear({ key: 'Enter', at: 90 })).toBe('ABCDEFGH');
  });
});

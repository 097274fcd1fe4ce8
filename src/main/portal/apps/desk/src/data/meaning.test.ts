import { describe, expect, it } from 'vitest';
import { meaningOf } from './meaning';

describe('the one box', () => {
  it('knows cards, slips and tokens', () => {
    expect(meaningOf('shc:/567629')).toEqual({ kind: 'card', card: 'shc:/567629' });
    expect(meaningOf(' 4829 157 306 413 ')).toEqual({ kind: 'card', card: '4829 157 306 413' });
    expect(meaningOf('४८२९१५७३०६४१३')).toEqual({ kind: 'card', card: '4829157306413' });
    expect(meaningOf('opd-slip:/567629')).toEqual({ kind: 'slip', qr: 'opd-slip:/567629' });
    expect(meaningOf('9301-002')).toEqual({ kind: 'token', token: '9301-002' });
  });

  it('knows people by a name and what else is said, in any order', () => {
    const asha = { kind: 'person', name: 'Asha Devi', birthDate: '1984-03-12', mobile: '9810000001' };
    expect(meaningOf('Asha Devi 12-03-1984 9810000001')).toEqual(asha);
    expect(meaningOf('9810000001, 12-03-1984 Asha Devi')).toEqual(asha);
    expect(meaningOf('आशा देवी 42')).toMatchObject({ kind: 'person', name: 'आशा देवी', mobile: null });
  });

  it('asks for more where a name or a number stands alone', () => {
    expect(meaningOf('Asha Devi')).toEqual({ kind: 'too-little' });
    expect(meaningOf('9810000001')).toEqual({ kind: 'too-little' });
    expect(meaningOf('')).toEqual({ kind: 'too-little' });
  });
});

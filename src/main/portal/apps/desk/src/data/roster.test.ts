import { describe, expect, it } from 'vitest';
import { type RosterForm, changeOf, mistakesInRoster } from './roster';

const form = (part: Partial<RosterForm>): RosterForm => ({
  day: '2026-12-03', kind: 'cancel', room: '', opens: '', closes: '', ...part,
});

describe('a change of the roster', () => {
  it('is of today or later', () => {
    expect(mistakesInRoster(form({ day: '2026-12-02' }), '2026-12-02')).toEqual({});
    expect(mistakesInRoster(form({ day: '2026-12-01' }), '2026-12-02')).toEqual({ day: 'wrong-roster-day' });
    expect(mistakesInRoster(form({ day: '' }), '2026-12-02')).toEqual({ day: 'wrong-roster-day' });
  });

  it('says which room, and from when until when', () => {
    const now = '2026-12-02';
    expect(mistakesInRoster(form({ kind: 'room', room: ' ' }), now)).toEqual({ room: 'wrong-roster-room' });
    expect(mistakesInRoster(form({ kind: 'hours' }), now)).toEqual({ opens: 'wrong-roster-hours' });
    expect(mistakesInRoster(form({ kind: 'hours', opens: '12:00', closes: '09:00' }), now)).toEqual({
      closes: 'wrong-roster-order',
    });
    expect(mistakesInRoster(form({ kind: 'hours', closes: '12:00' }), now)).toEqual({});
  });

  it('sends what belongs to its kind and nothing else', () => {
    expect(changeOf(form({ kind: 'room', room: ' 14 ', opens: '09:00' }))).toEqual({
      date: { valueDate: '2026-12-03' },
      kind: { valueCode: 'alter' },
      room: { valueString: '14' },
      opens: undefined,
      closes: undefined,
    });
    expect(changeOf(form({ kind: 'hours', closes: '12:00' }))['closes']).toEqual({ valueTime: '12:00:00' });
    expect(changeOf(form({ kind: 'cancel', room: '14' }))['room']).toBeUndefined();
  });
});

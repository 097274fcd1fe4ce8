import { expect, it } from 'vitest';
import en from './en.json';
import hi from './hi.json';

it('says everything in both languages', () => expect(Object.keys(hi).sort()).toEqual(Object.keys(en).sort()));

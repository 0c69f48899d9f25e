import { describe, expect, it } from 'vitest';
import { voorstelVeldenSchema } from '../../../shared/domain/kennisvoorstel';
import { keur } from './keuring';

const check = (tekst: string, hidden: Parameters<typeof keur>[1]['hidden'] = () => []) =>
  keur({ titel: 'Paspoort', velden: voorstelVeldenSchema.parse({ tekst }) }, { hidden, hosts: ['harderwijk.nl'] });

describe('what is noticed about a text', () => {
  it('names sentences that are too long, also when no full stop ends them', () => {
    const long = Array.from({ length: 19 }, (_, at) => `woord${at}`).join(' ');

    expect(check(`<p>Kort.</p><ul><li>${long}</li><li>Kort</li></ul>`).zinnen).toEqual([{ zin: long, woorden: 19 }]);
  });

  it('names hard words with an easier one', () => {
    expect(check('<p>Indien u verhuist, dient te worden betaald.</p>').woorden).toEqual([
      { woord: 'dient te', beter: 'moet' },
      { woord: 'indien', beter: 'als' },
    ]);
  });

  it('does not take a part of a word for a hard word', () => {
    expect(check('<p>Doch is iets anders dan dochter.</p>').woorden.map(({ woord }) => woord)).toEqual(['doch']);
    expect(check('<p>Uw dochter.</p>').woorden).toEqual([]);
  });

  it.each([
    ['https://www.harderwijk.nl/paspoort', null],
    ['https://digid.nl', null],
    ['https://www.{gemeente}.nl/paspoort', null],
    ['http://www.harderwijk.nl', 'onveilig'],
    ['javascript:alert(1)', 'onveilig'],
    ['https://harderwijk.nl.example.com', 'onbekend'],
    ['paspoort', 'vorm'],
    ['', 'vorm'],
  ])('says of the link %s: %s', (url, waarom) => {
    expect(check(`<p><a href="${url}">hier</a></p>`).links.map((link) => link.waarom)).toEqual(waarom ? [waarom] : []);
  });

  it('names executors in what is said, and leaves the internal memo', () => {
    const scanned: string[] = [];
    const hidden = (text: string) => (scanned.push(text), []);

    keur(
      {
        titel: 'Paspoort',
        velden: voorstelVeldenSchema.parse({ tekst: '<p>Zeg dit.</p>', deskMemo: '<p>Intern.</p>' }),
      },
      { hidden, hosts: [] },
    );

    expect(scanned.join()).toContain('Zeg dit.');
    expect(scanned.join()).not.toContain('Intern.');
  });
});

import { describe, expect, it } from 'vitest';
import { parseFeed } from './parse-feed';

const feed = `<?xml version="1.0"?><p:scproducten xmlns:p="x" xmlns:d="y"><p:scproduct><p:meta>
<p:owmskern><d:title>Paspoort &amp; ID-kaart</d:title><d:modified>2026-03-02</d:modified><o:authority>Harderwijk</o:authority></p:owmskern>
<p:owmsmantel><d:audience>particulier</d:audience><d:audience>ondernemer</d:audience><d:abstract>Kort.</d:abstract></p:owmsmantel>
<p:scmeta><p:productID>7</p:productID><p:onlineAanvragen>digid</p:onlineAanvragen><p:aanvraagURL resourceIdentifier="https://www.harderwijk.example/p"/><p:uniformeProductnaam>paspoort</p:uniformeProductnaam></p:scmeta>
</p:meta><p:body/></p:scproduct></p:scproducten>`;

describe('parseFeed', () => {
  it('reads a product, whatever its prefixes', () => {
    expect(parseFeed(feed)).toEqual([
      {
        title: 'Paspoort & ID-kaart',
        modified: '2026-03-02',
        authority: 'Harderwijk',
        audiences: ['particulier', 'ondernemer'],
        abstract: 'Kort.',
        productId: '7',
        online: 'digid',
        requestUrl: 'https://www.harderwijk.example/p',
        upn: 'paspoort',
      },
    ]);
  });

  it.each([
    ['half a feed', feed.slice(0, 200)],
    ['a web page', '<!doctype html><title>Inloggen</title>'],
    ['nothing', ''],
    ['JSON', '{"results":[]}'],
  ])('takes %s for no feed', (_what, text) => {
    expect(parseFeed(text)).toBeNull();
  });

  it('gives an empty list for a feed without products', () => {
    expect(parseFeed('<p:scproducten xmlns:p="x"></p:scproducten>')).toEqual([]);
  });
});

describe('a feed that means harm', () => {
  it('is not read further once it is deeper than a feed is', () => {
    const deep = `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`;
    const started = performance.now();

    expect(parseFeed(feed.replace('<p:body/>', deep))).toBeNull();
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('cannot make text grow by entities of its own', () => {
    const lol =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hosts">]>';
    const [product] = parseFeed(lol + feed.slice(feed.indexOf('<p:')).replace('Kort.', '&b; &c;')) ?? [];

    expect(product?.abstract).toBe('&b; &c;');
  });

  it('fills no field by an element that is named after a property of every object', () => {
    expect(parseFeed(feed.replace('<p:body/>', '<constructor>x</constructor><p:body/>'))).toEqual(parseFeed(feed));
  });
});

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

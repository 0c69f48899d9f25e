import { describe, expect, it } from 'vitest';
import { htmlToMarkup, markupToHtml } from './markup';

describe('an article as an editor writes it', () => {
  it.each([
    [
      '<p>Een <strong>vet</strong> en <em>schuin</em> woord.</p><p>Nog een.</p>',
      'Een **vet** en *schuin* woord.\n\nNog een.',
    ],
    ['<ul><li>Foto</li><li>Paspoort</li></ul>', '- Foto\n- Paspoort'],
    ['<ol><li>Kies</li><li>Betaal</li></ol>', '1. Kies\n2. Betaal'],
    ['<h3>Kosten</h3><p>€ 80</p>', '## Kosten\n\n€ 80'],
    ['<p>Ga naar <a href="https://www.rdw.nl">de RDW</a>.</p>', 'Ga naar [de RDW](https://www.rdw.nl).'],
    ['<p>Regel 1<br>Regel 2</p>', 'Regel 1\nRegel 2'],
  ])('%s is %s and back', (html, markup) => {
    expect(htmlToMarkup(html)).toBe(markup);
    expect(markupToHtml(markup)).toBe(html);
  });

  it.each(['<table><tr><td>1</td></tr></table>', '<ul><li>a<ul><li>b</li></ul></li></ul>', '<p><img src="x"></p>'])(
    'stays as it is when marks cannot say it: %s',
    (html) => {
      expect(htmlToMarkup(html)).toBeNull();
    },
  );

  it('takes angle brackets for text', () => {
    expect(markupToHtml('<script>alert(1)</script> & "x"')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>',
    );
  });

  it('has nothing to say of nothing', () => {
    expect(markupToHtml('  \n\n ')).toBe('');
    expect(htmlToMarkup('')).toBe('');
  });
});

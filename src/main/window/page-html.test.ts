import { describe, expect, it } from 'vitest';
import { pageHtml } from './page-html';

describe('a page to print', () => {
  it('shows texts as they are written, never as markup', () => {
    const html = pageHtml({ title: 'A & B', parts: [{ title: '<h1>', text: '<script>alert("x")</script>' }] });

    expect(html).toContain('<h1>A &amp; B</h1>');
    expect(html).toContain('<h2>&lt;h1&gt;</h2><p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</p>');
    expect(html).not.toContain('<script');
  });
});

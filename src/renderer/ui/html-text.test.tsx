import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { HtmlText, htmlToPlainText } from './html-text';

afterEach(cleanup);
const htmlOf = (html: string): string => render(<HtmlText html={html} />).container.firstElementChild?.innerHTML ?? '';

describe('HtmlText', () => {
  it('shows the tags of an article', () => {
    expect(htmlOf('<p>In <strong>tien</strong> termijnen</p><ul><li>een</li></ul>')).toBe(
      '<p>In <strong>tien</strong> termijnen</p><ul><li>een</li></ul>',
    );
  });

  it('lets no script, style, event or attribute through', () => {
    expect(
      htmlOf('<p onclick="x()" style="color:red">a<img src=x onerror=x()><script>x()</script><style>p{}</style></p>'),
    ).toBe('<p>a</p>');
  });

  it('keeps the text of a tag it does not know', () => {
    expect(htmlOf('<p><blink>let op</blink></p>')).toBe('<p>let op</p>');
  });

  it('shows a link as text with a button to copy the address, never as a link', () => {
    const { container } = render(<HtmlText html='<p><a href="https://www.harderwijk.example/">site</a></p>' />);

    expect(container.querySelector('a')).toBeNull();
    expect(container.querySelector('button')?.textContent).toContain('https://www.harderwijk.example/');
  });

  it('offers nothing to copy for a script address', () => {
    const { container } = render(<HtmlText html='<p><a href="javascript:x()">site</a></p>' />);

    expect(container.querySelector('button')).toBeNull();
    expect(container.textContent).toBe('site');
  });
});

describe('htmlToPlainText', () => {
  it('gives lines and dashes', () => {
    expect(htmlToPlainText('<p>Neem mee:</p><ul><li>paspoort</li><li>foto</li></ul>')).toBe(
      'Neem mee:\n\n- paspoort\n- foto',
    );
  });
});

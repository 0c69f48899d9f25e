import { ElementType, parseDocument } from 'htmlparser2';

type Nodes = ReturnType<typeof parseDocument>['children'];
type HtmlNode = Nodes[number];

/** Elements that can be written as marked text and back. */
const KNOWN = new Set(['p', 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'a', 'h3', 'h4', 'br']);
const LISTS = new Set(['ul', 'ol']);

/**
 * HTML of an article as text with light marks, as editors write it: `## kop`, `- punt`, `1. punt`, `**vet**`, `*schuin*`, `[tekst](adres)`. Null when
 * it holds more than that, a table say: then it is edited as it is, so that nothing is lost.
 */
export function htmlToMarkup(html: string): string | null {
  const nodes = parseDocument(html).children;
  return nodes.every((node) => isKnown(node, false)) ? nodes.map(blockOf).filter(Boolean).join('\n\n') : null;
}

/** Whether marks can say it; a list in a list they cannot. */
function isKnown(node: HtmlNode, isInList: boolean): boolean {
  if (node.type === ElementType.Text) return true;
  if (node.type !== ElementType.Tag || !KNOWN.has(node.name)) return false;
  const isList = LISTS.has(node.name);
  return !(isList && isInList) && node.children.every((child) => isKnown(child, isInList || isList));
}

const childrenOf = (node: HtmlNode): Nodes => (node.type === ElementType.Tag ? node.children : []);
const nameOf = (node: HtmlNode): string => (node.type === ElementType.Tag ? node.name : '');

function blockOf(node: HtmlNode): string {
  if (node.type === ElementType.Text) return node.data.trim();
  const name = nameOf(node);
  if (name === 'h3' || name === 'h4') return `## ${inlineOf(node)}`;
  if (!LISTS.has(name)) return inlineOf(node);
  const items = childrenOf(node).filter((item) => nameOf(item) === 'li');
  return items.map((item, at) => `${name === 'ol' ? `${at + 1}.` : '-'} ${inlineOf(item)}`).join('\n');
}

const inlineOf = (node: HtmlNode): string =>
  childrenOf(node)
    .map(pieceOf)
    .join('')
    .replace(/[ \t]+/g, ' ')
    .trim();

function pieceOf(node: HtmlNode): string {
  if (node.type === ElementType.Text) return node.data.replace(/\s+/g, ' ');
  const inner = childrenOf(node).map(pieceOf).join('');
  const name = nameOf(node);
  if (name === 'br') return '\n';
  if (name === 'strong' || name === 'b') return `**${inner}**`;
  if (name === 'em' || name === 'i') return `*${inner}*`;
  return name === 'a' && node.type === ElementType.Tag ? `[${inner}](${node.attribs['href'] ?? ''})` : inner;
}

/** Marked text as HTML. What an editor types between angle brackets is text. */
export const markupToHtml = (markup: string): string =>
  markup
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map(htmlOfBlock)
    .join('');

function htmlOfBlock(block: string): string {
  const lines = block.split('\n');
  if (lines.every((line) => /^- /.test(line))) return listOf('ul', lines, /^- /);
  if (lines.every((line) => /^\d+\. /.test(line))) return listOf('ol', lines, /^\d+\. /);
  const [first = ''] = lines;
  if (lines.length === 1 && first.startsWith('## ')) return `<h3>${inline(first.slice(3))}</h3>`;
  return `<p>${lines.map(inline).join('<br>')}</p>`;
}

const listOf = (tag: 'ul' | 'ol', lines: readonly string[], mark: RegExp): string =>
  `<${tag}>${lines.map((line) => `<li>${inline(line.replace(mark, ''))}</li>`).join('')}</${tag}>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const inline = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/\[([^\]]+)\]\(([^)\s]*)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>');

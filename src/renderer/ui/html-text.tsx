import { ElementType, parseDocument } from 'htmlparser2';
import { createElement, Fragment, type ReactNode } from 'react';
import './html-text.css';
import { nl } from '../text/nl';
import { IconButton } from './button';
import { copyText } from './copy';

type Nodes = ReturnType<typeof parseDocument>['children'];
type HtmlNode = Nodes[number];

/** Tags that may show; all others are left out and their text stays. */
const ALLOWED = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'strong',
  'b',
  'em',
  'i',
  'br',
  'h3',
  'h4',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'blockquote',
]);
/** Tags whose text is no text. */
const DROPPED = new Set(['script', 'style', 'template', 'iframe', 'object', 'svg', 'math', 'head', 'title']);
const VOID = new Set(['br']);

type HtmlTextProps = { readonly html: string };

/**
 * Shows HTML of an article as elements, never as markup: the page forbids `innerHTML`. No attribute survives. A link becomes
 * its text with a button that copies the address: the window goes nowhere.
 */
export function HtmlText({ html }: HtmlTextProps) {
  return <div className="vk-html">{toElements(parseDocument(html).children)}</div>;
}

const toElements = (nodes: Nodes): readonly ReactNode[] =>
  nodes.map((node, index) => <Fragment key={index}>{toElement(node)}</Fragment>);

function toElement(node: HtmlNode): ReactNode {
  if (node.type === ElementType.Text) return node.data;
  if (node.type !== ElementType.Tag || DROPPED.has(node.name)) return null;
  if (node.name === 'a')
    return <CopyableLink href={node.attribs['href'] ?? ''}>{toElements(node.children)}</CopyableLink>;
  if (!ALLOWED.has(node.name)) return toElements(node.children);
  return VOID.has(node.name) ? createElement(node.name) : createElement(node.name, null, ...toElements(node.children));
}

function CopyableLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  if (!/^(https?:|mailto:|tel:)/i.test(href)) return children;
  return (
    <span className="vk-link-text">
      {children}
      <IconButton icon="copy" label={nl.ui.copyLink(href)} onClick={() => copyText(href)} />
    </span>
  );
}

/** The same HTML as plain text with line breaks, for copying into a mail. */
export function htmlToPlainText(html: string): string {
  return plain(parseDocument(html).children)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const plain = (nodes: Nodes): string => nodes.map(plainNode).join('');

function plainNode(node: HtmlNode): string {
  if (node.type === ElementType.Text) return node.data.replace(/\s+/g, ' ');
  if (node.type !== ElementType.Tag || DROPPED.has(node.name)) return '';
  const inner = plain(node.children);
  if (node.name === 'br') return '\n';
  if (node.name === 'li') return `\n- ${inner.trim()}`;
  if (node.name === 'td' || node.name === 'th') return `${inner.trim()}\t`;
  return /^(p|ul|ol|h\d|table|tr|blockquote)$/.test(node.name) ? `\n${inner}\n` : inner;
}

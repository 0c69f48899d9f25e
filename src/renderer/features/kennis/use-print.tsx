import { useState, type ReactNode } from 'react';
import type { Artikel } from '../../../shared/domain/kennis';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Notice } from '../../ui';
import { articlePage } from './article';

/** Printing an article: what to call, and the reason to show when it may not leave the building. */
export function usePrint(
  artikel: Artikel,
  say: (text: string) => void,
): { readonly print: () => void; readonly refusal: ReactNode } {
  const printPage = useAppStore((state) => state.printPage);
  const [terms, setTerms] = useState<readonly string[]>([]);
  const print = async () => {
    const printed = await printPage(articlePage(artikel));
    setTerms(printed.state === 'refused' ? printed.terms : []);
    if (printed.state !== 'refused') say(printed.state === 'shown' ? nl.kennis.printed : nl.kennis.printFailed);
  };
  const refusal = terms.length > 0 && (
    <Notice tone="warn" title={nl.kennis.printRefused(terms)}>
      {nl.kennis.printRefusedText}
    </Notice>
  );
  return { print: () => void print(), refusal };
}

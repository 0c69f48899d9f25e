import type { ReactNode } from 'react';

/** Pairs of a name and what is known. */
export const Facts = ({ children }: { readonly children: ReactNode }) => <dl className="vk-line-facts">{children}</dl>;

/** One of them. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

import type { Keuring } from '../../../../shared/domain/kennisvoorstel';
import { nl } from '../../../text/nl';
import { Notice } from '../../../ui';

/** How many things there are to look at. */
export const noticesIn = ({ zinnen, woorden, links, namen }: Keuring): number =>
  zinnen.length + woorden.length + links.length + namen.length;

/** What is noticed about a text: what holds it back first, then what makes it hard to read. */
export function KeuringList({ keuring }: { readonly keuring: Keuring }) {
  const text = nl.kennisbeheer.keuring;
  const { namen, links, zinnen, woorden } = keuring;
  if (noticesIn(keuring) === 0) return <p className="vk-muted">{text.none}</p>;
  return (
    <div className="vk-keuring">
      {namen.length > 0 && (
        <Notice tone="danger" title={text.namen}>
          <ul>
            {namen.map((hit) => (
              <li key={hit.at}>{hit.text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {links.length > 0 && (
        <section>
          <h3>{text.links}</h3>
          <ul>
            {links.map(({ url, waarom }) => (
              <li key={url}>
                {url || text.leeg}: {text.waarom[waarom]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {zinnen.length > 0 && (
        <section>
          <h3>{text.zinnen}</h3>
          <ul>
            {zinnen.map(({ zin, woorden: count }) => (
              <li key={zin}>
                {zin} <span className="vk-muted">{text.aantal(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {woorden.length > 0 && (
        <section>
          <h3>{text.woorden}</h3>
          <ul>
            {woorden.map(({ woord, beter }) => (
              <li key={woord}>
                {woord} <span className="vk-muted">{text.beter(beter)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

import { nl } from '../../text/nl';

/** In the place of a fact that the caller is asked for just now: the employee must not be able to give it away. */
export function AskedNow() {
  return (
    <span className="vk-asked-now" title={nl.identify.askedNowHint}>
      {nl.identify.askedNow}
    </span>
  );
}

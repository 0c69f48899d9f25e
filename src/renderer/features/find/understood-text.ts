import type { Understood } from '../../../shared/domain/find';
import { assertNever } from '../../../shared/assert-never';
import { nl } from '../../text/nl';
import { formatDay, formatPhone, formatPostcode } from '../../ui';

/** What the search box makes of what was typed, in words. A BSN is named, never repeated. */
export function understoodText(understood: Understood): string {
  const text = nl.find.understood;
  switch (understood.kind) {
    case 'empty':
      return text.empty;
    case 'bsn':
      return text.bsn;
    case 'naam-geboortedatum': {
      const name = [understood.voornamen, understood.voorvoegsel, understood.geslachtsnaam].filter(Boolean).join(' ');
      return text['naam-geboortedatum'](name, formatDay(understood.geboortedatum));
    }
    case 'adres': {
      const addition = understood.huisnummertoevoeging ? `-${understood.huisnummertoevoeging}` : '';
      return text.adres(
        formatPostcode(understood.postcode),
        `${understood.huisnummer}${understood.huisletter ?? ''}${addition}`,
        understood.geslachtsnaam,
      );
    }
    case 'telefoonnummer':
      return text.telefoonnummer(formatPhone(understood.nationaal));
    case 'email':
      return text.email(understood.email);
    case 'kvk':
      return text.kvk(understood.kvkNummer);
    case 'vestiging':
      return text.vestiging(understood.vestigingsnummer);
    case 'zaak':
      return text.zaak(understood.identificatie);
    case 'aanslagbiljet':
      return text.aanslagbiljet(understood.nummer);
    case 'naam':
      return text.naam(understood.naam);
    case 'invalid':
      return understood.reason === 'wildcard' ? nl.find.invalidWildcard : nl.find.invalid[understood.field];
    default:
      return assertNever(understood);
  }
}

/** What else can be asked when nothing was found. */
export function tryElseText(understood: Understood): string {
  const texts: Readonly<Record<string, string>> = nl.find.tryElse;
  return texts[understood.kind] ?? nl.find.tryElse.other;
}

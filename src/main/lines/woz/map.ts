import { datumSchema } from '../../../shared/domain/datum';
import type { WozObject } from '../../../shared/domain/belasting';
import { once } from '../asked';
import { toWhole } from '../wire-values';
import type { WireWozObject } from './wire';

type Who = { readonly bsn: string } | { readonly kvkNummer: string } | { readonly rsin: string };

/** The objects of which the asker is owner or user, values newest first. Another's value is nobody's business. */
export const toWozObjecten = (wires: readonly WireWozObject[], who: Who): readonly WozObject[] =>
  once(
    wires.filter((wire) => isOf(wire, who)),
    ({ identificatie }) => identificatie,
  ).map(toWozObject);

function isOf(wire: WireWozObject, who: Who): boolean {
  return [wire.belanghebbendeEigenaar, wire.belanghebbendeGebruiker].some((one) => {
    if (!one) return false;
    if ('bsn' in who) return one.burgerservicenummer === who.bsn;
    return 'kvkNummer' in who ? one.kvkNummer === who.kvkNummer : one.rsin === who.rsin;
  });
}

function toWozObject(wire: WireWozObject): WozObject {
  const waarden = (wire.waarden ?? []).flatMap((waarde) => {
    const peildatum = datumSchema.safeParse(waarde.waardepeildatum);
    const cents = toWhole(Math.round((waarde.vastgesteldeWaarde ?? NaN) * 100));
    if (!peildatum.success || cents === null) return [];
    return [
      {
        waardepeildatum: peildatum.data,
        vastgesteldeWaardeCents: cents,
        status: waarde.beschikkingsStatussen?.at(-1) ?? null,
        heeftBezwaarOfBeroep: waarde.indicatieBezwaarBeroep ?? false,
      },
    ];
  });
  return {
    wozObjectnummer: wire.identificatie ?? '',
    adres: adresText(wire.aanduiding),
    soort: null,
    waarden: waarden.sort((a, b) => (a.waardepeildatum < b.waardepeildatum ? 1 : -1)),
  };
}

function adresText(aanduiding: WireWozObject['aanduiding']): string {
  if (!aanduiding) return '';
  const { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats, locatieomschrijving } =
    aanduiding;
  const number = `${huisnummer ?? ''}${huisletter ?? ''}${huisnummertoevoeging ? `-${huisnummertoevoeging}` : ''}`;
  return [
    [straat, number].filter(Boolean).join(' '),
    [postcode, woonplaats].filter(Boolean).join(' '),
    locatieomschrijving,
  ]
    .filter(Boolean)
    .join(', ');
}

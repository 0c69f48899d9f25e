import { z } from 'zod';
import { bagIdSchema, type Adres } from '../../../shared/domain/adres';
import { mapValue } from '../../../shared/result';
import { once, onlyAsked } from '../asked';
import { defineLine } from '../define-line';
import { sparse } from '../wire-values';

const HAL = { Accept: 'application/hal+json' };

/** The file requires nothing of an address. */
const wireAdres = z.object({
  openbareRuimteNaam: z.string().optional(),
  huisnummer: z.number().int().optional(),
  huisletter: z.string().optional(),
  huisnummertoevoeging: z.string().optional(),
  postcode: z.string().optional(),
  woonplaatsNaam: z.string().optional(),
  nummeraanduidingIdentificatie: z.string().optional(),
  adresseerbaarObjectIdentificatie: z.string().optional(),
});
/** Without hits the register leaves `_embedded` out; `_links` is always there. */
const wireAdressen = sparse(
  z.object({ _embedded: z.object({ adressen: z.array(wireAdres).default([]) }).optional() }),
  ['_links', '_embedded'],
);

/** Addresses. Source: BAG API individuele bevragingen 2.6.0, `GET /adressen`. */
export const bag = defineLine({
  kind: 'bag',
  label: 'Adressen (BAG)',
  ports: ['adressen'],
  settings: z.strictObject({}),
  connect: (http) => ({
    adressen: {
      async find(query) {
        const params = { ...pick(query), exacteMatch: true };
        const reply = await http.get('/adressen', wireAdressen, { params, headers: HAL });
        const found = mapValue(reply, ({ _embedded }) =>
          once((_embedded?.adressen ?? []).flatMap(toAdres), (adres) => adres.nummeraanduidingIdentificatie),
        );
        const { huisnummer } = query;
        const postcode = query.postcode.replace(/\s/g, '').toUpperCase();
        return onlyAsked(found, {
          isAsked: (adres) => adres.huisnummer === huisnummer && adres.postcode?.toUpperCase() === postcode,
          field: '_embedded.adressen',
        });
      },
    },
  }),
  probe: async (http) =>
    mapValue(
      await http.get('/adressen', wireAdressen, { params: { postcode: '1011AA', huisnummer: 1 }, headers: HAL }),
      () => null,
    ),
});

type Query = {
  readonly postcode: string;
  readonly huisnummer: number;
  readonly huisletter: string | null;
  readonly huisnummertoevoeging: string | null;
};

const pick = ({ postcode, huisnummer, huisletter, huisnummertoevoeging }: Query) => ({
  postcode,
  huisnummer,
  huisletter,
  huisnummertoevoeging,
});

const bagId = (text: string | undefined) => {
  const parsed = bagIdSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
};

/** A BAG address as ours; nothing for one without a house number. */
export const toAdres = ({ huisnummer, ...wire }: z.infer<typeof wireAdres>): readonly Adres[] =>
  huisnummer === undefined
    ? []
    : [
        {
          straat: wire.openbareRuimteNaam ?? '',
          huisnummer,
          huisletter: wire.huisletter ?? null,
          huisnummertoevoeging: wire.huisnummertoevoeging ?? null,
          postcode: wire.postcode ?? null,
          woonplaats: wire.woonplaatsNaam ?? '',
          nummeraanduidingIdentificatie: bagId(wire.nummeraanduidingIdentificatie),
          adresseerbaarObjectIdentificatie: bagId(wire.adresseerbaarObjectIdentificatie),
        },
      ];

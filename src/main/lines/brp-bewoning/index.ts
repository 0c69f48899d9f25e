import { z } from 'zod';
import { readBsn } from '../../../shared/domain/bsn';
import type { Bewoner } from '../../../shared/domain/persoon';
import { mapValue } from '../../../shared/result';
import type { PostOptions } from '../../http/line-http';
import { onlyAsked } from '../asked';
import { defineLine } from '../define-line';
import { sparse } from '../wire-values';

const wireBewoner = z.object({
  burgerservicenummer: z.string().optional(),
  geheimhoudingPersoonsgegevens: z.union([z.boolean(), z.number(), z.string()]).optional(),
});
const wireBewoningen = sparse(
  z.object({
    bewoningen: z.array(
      z.object({
        adresseerbaarObjectIdentificatie: z.string().optional(),
        bewoners: z.array(wireBewoner).default([]),
        mogelijkeBewoners: z.array(wireBewoner).default([]),
        indicatieVeelBewoners: z.boolean().optional(),
      }),
    ),
  }),
  ['bewoningen'],
);

/** The register names its content type with the charset. */
const question = (body: object): PostOptions => ({
  body,
  isRead: true,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
});

/** An address that does not exist: to ask whether the register answers. */
const NOWHERE = '0000010000000000';

/** Who lives at an address. Source: BRP Bewoning bevragen 2.1.0, `POST /bewoningen` with `BewoningMetPeildatum`. */
export const brpBewoning = defineLine({
  kind: 'brp-bewoning',
  label: 'Bewoning (BRP)',
  ports: ['bewoning'],
  settings: z.strictObject({}),
  connect: (http) => ({
    bewoning: {
      async listOn(adresseerbaarObject, peildatum) {
        const reply = await http.post('/bewoningen', wireBewoningen, occupancyOf(adresseerbaarObject, peildatum));
        const asked = onlyAsked(
          mapValue(reply, ({ bewoningen }) => bewoningen),
          {
            isAsked: (bewoning) => bewoning.adresseerbaarObjectIdentificatie === adresseerbaarObject,
            field: 'bewoningen.adresseerbaarObjectIdentificatie',
          },
        );
        return mapValue(asked, toBewoners);
      },
    },
  }),
  probe: async (http) =>
    mapValue(await http.post('/bewoningen', wireBewoningen, occupancyOf(NOWHERE, '2020-01-01')), () => null),
});

const occupancyOf = (adresseerbaarObjectIdentificatie: string, peildatum: string) =>
  question({
    type: 'BewoningMetPeildatum',
    adresseerbaarObjectIdentificatie,
    peildatum,
  });

type Wire = z.infer<typeof wireBewoningen>['bewoningen'];

/** Everybody once: certain residents first, then those who may live there. Null when there are too many to be named. */
export function toBewoners(bewoningen: Readonly<Wire>): readonly Bewoner[] | null {
  if (bewoningen.some(({ indicatieVeelBewoners }) => indicatieVeelBewoners)) return null;
  const all = [
    ...bewoningen.flatMap(({ bewoners }) => bewoners.flatMap((wire) => toBewoner(wire, false))),
    ...bewoningen.flatMap(({ mogelijkeBewoners }) => mogelijkeBewoners.flatMap((wire) => toBewoner(wire, true))),
  ];
  return all.filter((bewoner, index) => all.findIndex(({ bsn }) => bsn === bewoner.bsn) === index);
}

function toBewoner(
  { burgerservicenummer, geheimhoudingPersoonsgegevens: geheim }: z.infer<typeof wireBewoner>,
  isMogelijk: boolean,
): readonly Bewoner[] {
  const bsn = readBsn(burgerservicenummer ?? '');
  return bsn
    ? [{ bsn, isMogelijk, isGeheim: geheim !== undefined && geheim !== false && geheim !== 0 && geheim !== '0' }]
    : [];
}

import { byDate, byFlag, byOneOfTerm, byPart, byTerm, byText, byUrl, type Filter, type Filters } from '../rest/filters';
import { invalidField, parseBody } from '../rest/problems';
import { booleanOf } from '../rest/query';
import type { Resource } from '../rest/resource';
import { mustBeFree, mustExist, type Api } from './context';
import { contactIds } from './klantcontact-filters';
import { whyInvalid } from './digital-address';
import { digitaalAdresInput, interneTaakInput } from './inputs';
import { indexOf, type DigitaalAdresRecord, type InterneTaakRecord } from './records';
import { renderDigitaalAdres, renderInterneTaak } from './render';

/** `/digitaleadressen`: e-mail addresses and phone numbers. Notation is checked on writing, not on what was there before. */
export const digitaleAdressen = (api: Api): Resource<DigitaalAdresRecord> => ({
  path: '/digitaleadressen',
  collection: api.tables.digitaleAdressen,
  index: indexOf.digitaleAdressen,
  isRemovable: true,
  expands: [
    'verstrektDoorBetrokkene',
    'verstrektDoorBetrokkene.hadKlantcontact',
    'verstrektDoorBetrokkene.hadKlantcontact.leiddeTotInterneTaken',
  ],
  filters: digitaalAdresFilters(api),
  make(body, existing) {
    const input = parseBody(digitaalAdresInput, body);
    mustExist('verstrektDoorBetrokkene', api.tables.betrokkenen, input.verstrektDoorBetrokkene);
    mustExist('verstrektDoorPartij', api.tables.partijen, input.verstrektDoorPartij);
    const reason = whyInvalid(input.soortDigitaalAdres, input.adres);
    if (reason) throw invalidField('adres', 'invalid', reason);
    return { ...input, uuid: existing?.uuid ?? api.uuid() };
  },
  toInput: (adres) => ({
    ...adres,
    verstrektDoorBetrokkene: adres.verstrektDoorBetrokkene && { uuid: adres.verstrektDoorBetrokkene },
    verstrektDoorPartij: adres.verstrektDoorPartij && { uuid: adres.verstrektDoorPartij },
  }),
  render: (adres, expand) => renderDigitaalAdres(api.view, adres, expand),
});

function digitaalAdresFilters({ tables }: Api): Filters<DigitaalAdresRecord> {
  const rolOf = (adres: DigitaalAdresRecord) => tables.betrokkenen.get(adres.verstrektDoorBetrokkene ?? '')?.rol;
  const soortOf = (adres: DigitaalAdresRecord) => tables.partijen.get(adres.verstrektDoorPartij ?? '')?.soortPartij;
  const numbers = (adres: DigitaalAdresRecord) =>
    tables.identificatoren.find({ where: { partij: adres.verstrektDoorPartij ?? '' } }).items;
  const keys = ['objectId', 'codeObjecttype', 'codeRegister', 'codeSoortObjectId'] as const;
  return {
    adres: byTerm('adres'),
    adres__icontains: byPart((adres) => adres.adres),
    isGeverifieerd(value): Filter<DigitaalAdresRecord> {
      const wanted = booleanOf('isGeverifieerd', value);
      return { test: (adres) => (adres.verificatieDatum !== null) === wanted };
    },
    isStandaardAdres: byFlag('isStandaardAdres', (adres) => adres.isStandaardAdres),
    omschrijving: byText((adres) => adres.omschrijving),
    referentie: byText((adres) => adres.referentie),
    soortDigitaalAdres: byText((adres) => adres.soortDigitaalAdres),
    ...byDate('verificatieDatum', (adres) => adres.verificatieDatum),
    verstrektDoorBetrokkene__rol: byText(rolOf),
    verstrektDoorBetrokkene__uuid: byTerm('betrokkene'),
    verstrektDoorBetrokkene__url: byUrl('betrokkene'),
    verstrektDoorPartij__soortPartij: byText(soortOf),
    verstrektDoorPartij__uuid: byTerm('partij'),
    verstrektDoorPartij__url: byUrl('partij'),
    ...Object.fromEntries(
      keys.map((key) => [
        `verstrektDoorPartij__partijIdentificator__${key}`,
        (value: string) => ({
          test: (adres: DigitaalAdresRecord) => numbers(adres).some((one) => one.partijIdentificator[key] === value),
        }),
      ]),
    ),
  };
}

/** `/internetaken`: work that contacts led to. Oldest first. */
export const interneTaken = (api: Api): Resource<InterneTaakRecord> => ({
  path: '/internetaken',
  collection: api.tables.interneTaken,
  index: indexOf.interneTaken,
  filters: interneTaakFilters(api),
  make: (body, existing) => makeInterneTaak(api, body, existing),
  toInput: (taak) => ({
    ...taak,
    aanleidinggevendKlantcontact: { uuid: taak.aanleidinggevendKlantcontact },
    toegewezenAanActoren: taak.toegewezenAanActoren.map((uuid) => ({ uuid })),
  }),
  render: (taak) => renderInterneTaak(api.view, taak),
});

function interneTaakFilters({ tables }: Api): Filters<InterneTaakRecord> {
  const ofContact =
    (name: 'nummer' | 'referentienummer') =>
    (value: string): Filter<InterneTaakRecord> => ({
      where: { klantcontact: contactIds(tables, name, value) },
    });
  return {
    aanleidinggevendKlantcontact__uuid: byTerm('klantcontact'),
    aanleidinggevendKlantcontact__url: byUrl('klantcontact'),
    actoren__naam: (value) => ({
      test: (taak) => taak.toegewezenAanActoren.some((uuid) => tables.actoren.get(uuid)?.naam === value),
    }),
    klantcontact__nummer: ofContact('nummer'),
    klantcontact__referentienummer: ofContact('referentienummer'),
    klantcontact__uuid: byTerm('klantcontact'),
    nummer: byOneOfTerm('nummer', (taak) => taak.nummer),
    referentienummer: byOneOfTerm('nummer', (taak) => taak.referentienummer),
    status: byTerm('status'),
    toegewezenAanActor__uuid: byTerm('actor'),
    toegewezenAanActor__url: byUrl('actor'),
    toegewezenOp: (value) => ({ test: (taak) => Date.parse(taak.toegewezenOp) === Date.parse(value) }),
  };
}

function makeInterneTaak(api: Api, body: unknown, existing: InterneTaakRecord | null): InterneTaakRecord {
  const { toegewezenAanActor, toegewezenAanActoren, ...input } = parseBody(interneTaakInput, body);
  const actoren = toegewezenAanActoren ?? [toegewezenAanActor ?? []].flat();
  if (actoren.length === 0) throw invalidField('toegewezenAanActoren', 'required', 'Dit veld is vereist.');
  for (const actor of actoren) mustExist('toegewezenAanActoren', api.tables.actoren, actor);
  mustExist('aanleidinggevendKlantcontact', api.tables.klantcontacten, input.aanleidinggevendKlantcontact);
  const uuid = existing?.uuid ?? api.uuid();
  for (const name of ['nummer', 'referentienummer'] as const) {
    const value = input[name];
    if (value !== null) mustBeFree({ name, value }, api.tables.interneTaken, uuid);
  }
  const nummer = input.nummer ?? existing?.nummer ?? api.nextNummer('internetaak');
  return {
    ...input,
    uuid,
    nummer,
    referentienummer: input.referentienummer ?? existing?.referentienummer ?? nummer,
    toegewezenAanActoren: actoren,
    toegewezenOp: existing?.toegewezenOp ?? api.now(),
    afgehandeldOp:
      input.status === 'te_verwerken' ? null : (input.afgehandeldOp ?? existing?.afgehandeldOp ?? api.now()),
  };
}

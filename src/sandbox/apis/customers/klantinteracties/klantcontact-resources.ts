import { byFlag, byOneOfTerm, byPart, byTerm, byText, byUrl } from '../rest/filters';
import { parseBody } from '../rest/problems';
import type { Resource } from '../rest/resource';
import { mustBeFree, mustExist, type Api } from './context';
import { betrokkeneInput, klantcontactInput, onderwerpobjectInput } from './inputs';
import { indexOf, type BetrokkeneRecord, type KlantcontactRecord, type OnderwerpobjectRecord } from './records';
import { betrokkeneFilters, betrokkeneListFilters, onderwerpFilters } from './klantcontact-filters';
import { renderBetrokkene, renderKlantcontact, renderOnderwerpobject } from './render';

/** The klantcontact that a body describes. Numbers that are left out are given by the register. */
export function makeKlantcontact(api: Api, body: unknown, existing: KlantcontactRecord | null): KlantcontactRecord {
  const input = parseBody(klantcontactInput, body);
  const uuid = existing?.uuid ?? api.uuid();
  for (const name of ['nummer', 'referentienummer'] as const) {
    const value = input[name];
    if (value !== null) mustBeFree({ name, value }, api.tables.klantcontacten, uuid);
  }
  const nummer = input.nummer ?? existing?.nummer ?? api.nextNummer('klantcontact');
  return {
    ...input,
    uuid,
    nummer,
    referentienummer: input.referentienummer ?? existing?.referentienummer ?? nummer,
    plaatsgevondenOp: new Date(input.plaatsgevondenOp ?? api.now()).toISOString(),
  };
}

/** `/klantcontacten`, newest first. */
export const klantcontacten = (api: Api): Resource<KlantcontactRecord> => ({
  path: '/klantcontacten',
  collection: api.tables.klantcontacten,
  index: indexOf.klantcontacten,
  descending: true,
  expands: [
    'gingOverOnderwerpobjecten',
    'hadBetrokkenen',
    'hadBetrokkenen.digitaleAdressen',
    'hadBetrokkenen.wasPartij',
    'leiddeTotInterneTaken',
    'omvatteBijlagen',
  ],
  filters: {
    ...betrokkeneFilters(api),
    ...onderwerpFilters(api, 'onderwerpobject'),
    ...onderwerpFilters(api, 'wasOnderwerpobject'),
    indicatieContactGelukt: byFlag('indicatieContactGelukt', (contact) => contact.indicatieContactGelukt ?? false),
    inhoud: byText((contact) => contact.inhoud),
    kanaal: byText((contact) => contact.kanaal),
    leiddeTotInterneTaken: byFlag(
      'leiddeTotInterneTaken',
      (contact) => api.tables.interneTaken.find({ where: { klantcontact: contact.uuid } }).count > 0,
    ),
    nummer: byOneOfTerm('nummer', (contact) => contact.nummer),
    onderwerp: byText((contact) => contact.onderwerp),
    plaatsgevondenOp: (value) => ({ test: (contact) => Date.parse(contact.plaatsgevondenOp) === Date.parse(value) }),
    reactie: byPart((contact) => contact.reactie),
    referentienummer: byOneOfTerm('nummer', (contact) => contact.referentienummer),
    vertrouwelijk: byFlag('vertrouwelijk', (contact) => contact.vertrouwelijk),
  },
  make: (body, existing) => makeKlantcontact(api, body, existing),
  render: (contact, expand) => renderKlantcontact(api.view, contact, expand),
});

/** `/onderwerpobjecten`: what contacts were about. */
export const onderwerpobjecten = (api: Api): Resource<OnderwerpobjectRecord> => ({
  path: '/onderwerpobjecten',
  collection: api.tables.onderwerpobjecten,
  index: indexOf.onderwerpobjecten,
  filters: {
    klantcontact__uuid: byTerm('klantcontact'),
    klantcontact__url: byUrl('klantcontact'),
    wasKlantcontact__uuid: byTerm('wasKlantcontact'),
    wasKlantcontact__url: byUrl('wasKlantcontact'),
    onderwerpobjectidentificatorObjectId: byTerm('objectId'),
    onderwerpobjectidentificatorCodeObjecttype: byText((one) => one.onderwerpobjectidentificator?.codeObjecttype),
    onderwerpobjectidentificatorCodeRegister: byText((one) => one.onderwerpobjectidentificator?.codeRegister),
    onderwerpobjectidentificatorCodeSoortObjectId: byText((one) => one.onderwerpobjectidentificator?.codeSoortObjectId),
  },
  make(body, existing) {
    const input = parseBody(onderwerpobjectInput, body);
    mustExist('klantcontact', api.tables.klantcontacten, input.klantcontact);
    mustExist('wasKlantcontact', api.tables.klantcontacten, input.wasKlantcontact);
    return { ...input, uuid: existing?.uuid ?? api.uuid() };
  },
  toInput: (one) => ({
    ...one,
    klantcontact: one.klantcontact && { uuid: one.klantcontact },
    wasKlantcontact: one.wasKlantcontact && { uuid: one.wasKlantcontact },
  }),
  render: (one) => renderOnderwerpobject(api.view, one),
});

/** The betrokkene that a body describes. */
export function makeBetrokkene(api: Api, body: unknown, existing: BetrokkeneRecord | null): BetrokkeneRecord {
  const input = parseBody(betrokkeneInput, body);
  mustExist('wasPartij', api.tables.partijen, input.wasPartij);
  mustExist('hadKlantcontact', api.tables.klantcontacten, input.hadKlantcontact);
  return { ...input, uuid: existing?.uuid ?? api.uuid() };
}

/** `/betrokkenen`: who took part in contacts. */
export const betrokkenen = (api: Api): Resource<BetrokkeneRecord> => ({
  path: '/betrokkenen',
  collection: api.tables.betrokkenen,
  index: indexOf.betrokkenen,
  expands: ['digitaleAdressen'],
  filters: betrokkeneListFilters(api),
  make: (body, existing) => makeBetrokkene(api, body, existing),
  toInput: (one) => ({
    ...one,
    wasPartij: one.wasPartij && { uuid: one.wasPartij },
    hadKlantcontact: { uuid: one.hadKlantcontact },
  }),
  render: (one, expand) => renderBetrokkene(api.view, one, expand),
});

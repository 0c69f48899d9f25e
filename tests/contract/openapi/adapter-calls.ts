import { randomUUID } from 'node:crypto';
import type { Bsn } from '../../../src/shared/domain/bsn';
import { bagIdSchema } from '../../../src/shared/domain/adres';
import { datumOf } from '../../../src/shared/domain/days';
import type { Zaak } from '../../../src/shared/domain/zaak';
import type { LineResult } from '../../../src/shared/result';
import type { KlantinteractiesPort, PortName, Ports, ZakenPort } from '../../../src/main/ports/ports';
import { contactgegevensCalls, correctionOf, partijCalls } from './contact-calls';
import type { Partij } from '../../../src/shared/domain/klantcontact';
import { callbackCalls } from './callback-calls';
import type { WrittenObject } from '../../../src/main/ports/redactie';
import type { Region, RegionAdres } from '../../../src/sandbox/region/model';
import { betrokkene, contactMade, written, zaakObject } from './written-contact';
import { handOverCalls } from './hand-over-calls';
import { zakenWriteCalls } from './zaken-write-calls';
import { sampleOfOrganisations, sampleOfPeople, someInitiators } from './subjects';

type Answers = Promise<readonly LineResult<unknown>[]>;
type Calls<Port> = { readonly [Method in keyof Port]: (port: Port, region: Region) => Answers };

/** How each method of each port is tried. A method that is missing here does not compile. */
export const adapterCalls: { readonly [Name in PortName]: Calls<NonNullable<Ports[Name]>> } = {
  personen: {
    get: (port, region) => each(sampleOfPeople(region), (bsn) => port.get(bsn)),
    listByBsn: (port, region) => one(port.listByBsn(sampleOfPeople(region).slice(0, 20))),
    search: (port, region) =>
      each(homes(region), ({ adres, inwoner }) =>
        inwoner.rol === 'hoofd'
          ? port.search({ by: 'adres', ...pickAdres(adres), geslachtsnaam: null })
          : port.search({
              by: 'naam',
              geslachtsnaam: inwoner.geslachtsnaam,
              voornamen: inwoner.voornamen,
              voorvoegsel: inwoner.voorvoegsel,
              geboortedatum: inwoner.geboortedatum,
            }),
      ),
  },
  bewoning: {
    listOn: (port, region) =>
      each(homes(region), ({ adres }) =>
        port.listOn(bagIdSchema.parse(adres.adresseerbaarObjectIdentificatie), datumOf('2026-11-01')),
      ),
  },
  adressen: { find: (port, region) => each(homes(region), ({ adres }) => port.find(pickAdres(adres))) },
  organisaties: {
    get: (port, region) => each(sampleOfOrganisations(region), ({ kvkNummer }) => port.get(kvkNummer)),
    search: (port, region) =>
      each(sampleOfOrganisations(region), ({ kvkNummer, vestigingsnummer }) =>
        port.search(vestigingsnummer ? { by: 'vestigingsnummer', vestigingsnummer } : { by: 'kvkNummer', kvkNummer }),
      ),
  },
  woz: {
    listAt: (port, region) =>
      each(homes(region), ({ adres, bsn }) => port.listAt(adres.nummeraanduidingIdentificatie, { bsn })),
    listOwnedBy: (port, region) => each(sampleOfOrganisations(region), ({ kvkNummer }) => port.listOwnedBy(kvkNummer)),
  },
  belastingen: {
    listFor: (port, region) => each(everybody(region), (who) => port.listFor(who, 2024)),
    findByNummer: async (port, region) => {
      const answers = await Promise.all(everybody(region).map((who) => port.listFor(who, 2024)));
      const nummers = answers.flatMap((answer) =>
        answer.ok ? answer.value.map(({ aanslagbiljetnummer }) => aanslagbiljetnummer) : [],
      );
      return each(nummers.slice(0, 4), (nummer) => port.findByNummer(nummer));
    },
    belastingplichtige: async (port, region) => {
      const answers = await Promise.all(everybody(region).map((who) => port.listFor(who, 2024)));
      const nummers = answers.flatMap((answer) =>
        answer.ok ? answer.value.map(({ aanslagbiljetnummer }) => aanslagbiljetnummer) : [],
      );
      return each(nummers.slice(0, 2), (nummer) => port.belastingplichtige(nummer));
    },
  },
  zaken: {
    listFor: (port, region) => each(everybody(region), (who) => port.listFor(who)),
    findByIdentificatie: async (port, region) =>
      each(await someZaken(port, region), ({ identificatie }) => port.findByIdentificatie(identificatie)),
    get: async (port, region) => each(await someZaken(port, region), ({ id }) => port.get(id)),
    revision: async (port, region) => each(await someZaken(port, region), ({ id }) => port.revision(id, null)),
    initiator: async (port, region) => each(await someZaken(port, region), ({ id }) => port.initiator(id)),
    document: async (port, region) => {
      const details = await Promise.all((await someZaken(port, region)).map(({ id }) => port.get(id)));
      const documents = details.flatMap((detail) => (detail.ok ? detail.value.informatieobjecten : []));
      return each(documents.slice(0, 2), ({ id }) => port.document(id));
    },
  },
  zakenWrite: zakenWriteCalls,
  klantinteracties: {
    findPartij: (port, region) =>
      each(everybody(region), (who) =>
        port.findPartij(
          who.soort === 'persoon' ? { by: 'bsn', bsn: who.bsn } : { by: 'kvkNummer', kvkNummer: who.kvkNummer },
        ),
      ),
    getPartij: async (port, region) => each(await somePartijen(port, region), ({ id }) => port.getPartij(id)),
    listContacten: async (port, region) => each(await somePartijen(port, region), ({ id }) => port.listContacten(id)),
    findByDigitaalAdres: async (port, region) =>
      each(
        (await somePartijen(port, region)).flatMap(({ digitaleAdressen }) => digitaleAdressen.slice(0, 1)),
        ({ adres }) => port.findByDigitaalAdres([adres]),
      ),
    listOpenTaken: (port) =>
      each(['afdeling', 'groep', 'medewerker'] as const, (soort) =>
        port.listOpenTaken({ soort, identificatie: 'burgerzaken' }),
      ),
  },
  klantinteractiesWrite: {
    findByReferentienummer: async (port) => [
      ...(await one(port.findByReferentienummer(randomUUID()))),
      ...(await one(written(port).then(({ reference }) => port.findByReferentienummer(reference)))),
    ],
    createKlantcontact: async (port) => {
      const first = await written(port);
      const next = await written(port, first.contact.id);
      return [first.result, next.result];
    },
    addVertegenwoordigde: (port) =>
      one(written(port).then(({ contact }) => port.addVertegenwoordigde(contact.id, betrokkene))),
    findById: (port) => one(written(port).then(({ contact }) => port.findById(contact.id))),
    addOnderwerpobject: (port) =>
      one(written(port).then(({ contact }) => port.addOnderwerpobject(contact.id, zaakObject()))),
    ensureActor: (port) =>
      each(['gebruiker', 'afdeling', 'groep', 'medewerker', 'medewerker'] as const, (soort) =>
        port.ensureActor({
          soort,
          identificatie: soort === 'gebruiker' ? 'sanne@harderwijk.example' : `proef-${soort}`,
          naam: `Proef ${soort}`,
        }),
      ),
    linkActor: async (port) => {
      const actor = await port.ensureActor({
        soort: 'gebruiker',
        identificatie: 'sanne@harderwijk.example',
        naam: 'Sanne Dijkhuis',
      });
      return actor.ok ? one(written(port).then(({ contact }) => port.linkActor(contact.id, actor.value))) : [actor];
    },
    ...partijCalls,
    addDigitaalAdres: (port) =>
      each(
        [
          { soort: 'telefoonnummer', adres: '+31341411911' },
          { soort: 'email', adres: 'anna@example.nl' },
        ] as const,
        async (adres) => port.addDigitaalAdres((await written(port)).contact.betrokkeneId ?? '', adres),
      ),
    createInterneTaak: async (port) => {
      const actor = await port.ensureActor({ soort: 'afdeling', identificatie: 'proef-afdeling', naam: 'Proef' });
      if (!actor.ok) return [actor];
      return one(
        written(port).then(({ contact }) =>
          port.createInterneTaak({
            klantcontactId: contact.id,
            gevraagdeHandeling: 'Contact opnemen met betrokkene',
            toelichting: 'Bel terug',
            actorIds: [actor.value],
          }),
        ),
      );
    },
  },
  contactgegevensWrite: contactgegevensCalls(() => partijenFound),
  correctieWrite: {
    correct: (port) => one(port.correct(correctionOf(contactMade()))),
  },
  ...callbackCalls,
  producten: {
    listFor: (port, region) => each(everybody(region), (who) => port.listFor(who)),
    listTypes: (port) => one(port.listTypes()),
  },
  taken: { listFor: (port, region) => each(everybody(region), (who) => port.listFor(who)) },
  kennis: { listArtikelen: (port) => one(port.listArtikelen()) },
  kennisFeed: {
    open: (port) => one(port.open()),
    async fetch(port) {
      const opening = await port.open();
      return each(opening.ok ? opening.value.lists : [], (list) =>
        port.fetch({ ask: 'page', list, page: 1, size: 10, parts: 'keys' }),
      );
    },
  },
  adresboek: { listMedewerkers: (port) => one(port.listMedewerkers()), listTeams: (port) => one(port.listTeams()) },
  redactie: {
    list: (port) =>
      each(['kennisvraag', 'kennisvoorstel', 'kennisnieuws', 'kennisartikel'] as const, (soort) => port.list(soort)),
    history: async (port) => {
      const artikelen = await port.list('kennisartikel');
      const [first] = artikelen.ok ? artikelen.value : [];
      return each([first?.id ?? randomUUID(), randomUUID()], (id) => port.history(id));
    },
  },
  handOverWrite: handOverCalls,
  redactieWrite: {
    create: (port) => one(port.create(kennisvraag(randomUUID()))),
    replace: async (port) => {
      const made = kennisvraag(randomUUID());
      const changed = { ...made, data: { ...made.data, status: 'gesloten', reden: 'Niet van ons' } };
      return [await port.create(made), await port.replace(changed)];
    },
  },
};

const kennisvraag = (id: string): WrittenObject => ({
  soort: 'kennisvraag',
  id,
  startAt: datumOf('2026-11-02'),
  data: {
    aanleiding: 'zoeken',
    woorden: 'mag ik een bijenkast op mijn balkon',
    gemeente: 'harderwijk',
    gevraagdDoor: 'sanne.dijkhuis',
    gevraagdOp: '2026-11-02T09:00:00.000Z',
    artikel: null,
    passage: null,
    status: 'open',
    geslotenOp: null,
    geslotenDoor: null,
    antwoord: null,
    reden: null,
  },
});

const one = async (answer: Promise<LineResult<unknown>>): Answers => [await answer];
const each = <T>(items: readonly T[], ask: (item: T) => Promise<LineResult<unknown>>): Answers =>
  Promise.all(items.map(ask));

const everybody = (region: Region) => [
  ...sampleOfPeople(region)
    .slice(0, 9)
    .map((bsn) => ({ soort: 'persoon', bsn }) as const),
  ...sampleOfOrganisations(region),
];

const pickAdres = ({ postcode, huisnummer, huisletter, huisnummertoevoeging }: RegionAdres) => ({
  postcode,
  huisnummer,
  huisletter,
  huisnummertoevoeging,
});

/** Residents of the sample with the address where they live. */
function homes(region: Region): readonly {
  readonly bsn: Bsn;
  readonly inwoner: NonNullable<ReturnType<Region['inwoners']['get']>>;
  readonly adres: RegionAdres;
}[] {
  return sampleOfPeople(region).flatMap((bsn) => {
    const inwoner = region.inwoners.get(bsn);
    const adres = region.adressen.get(region.huishoudens.get(inwoner?.huishoudenId ?? '')?.adresId ?? '');
    return inwoner && adres ? [{ bsn, inwoner, adres }] : [];
  });
}

/** Enough zaken to try a method on. */
const SOME_ZAKEN = 3;
const AT_ONCE = 20;
const zakenOf = new WeakMap<ZakenPort, Promise<readonly Zaak[]>>();

function someZaken(port: ZakenPort, region: Region): Promise<readonly Zaak[]> {
  const found = zakenOf.get(port) ?? findZaken(port, region);
  zakenOf.set(port, found);
  return found;
}

/** Not every register knows the sample: then others are asked, until some zaken are found. */
async function findZaken(port: ZakenPort, region: Region): Promise<readonly Zaak[]> {
  const waiting = [...everybody(region), ...someInitiators(region)];
  const found: Zaak[] = [];
  while (found.length < SOME_ZAKEN && waiting.length > 0) {
    const answers = await Promise.all(waiting.splice(0, AT_ONCE).map((who) => port.listFor(who)));
    found.push(...answers.flatMap((answer) => (answer.ok ? answer.value.slice(0, 1) : [])));
  }
  return found.slice(0, SOME_ZAKEN);
}

/** Whom reading found: writing has no other way to them. */
let partijenFound: readonly Partij[] = [];

async function somePartijen(port: KlantinteractiesPort, region: Region) {
  const answers = await Promise.all(sampleOfPeople(region).map((bsn) => port.findPartij({ by: 'bsn', bsn })));
  partijenFound = answers.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : [])).slice(0, 6);
  return partijenFound;
}

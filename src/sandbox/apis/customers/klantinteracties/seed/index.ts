import type { SandboxContext } from '../../../../api';
import { putRecord } from '../../rest/resource';
import { nummerText } from '../context';
import {
  indexOf,
  openTables,
  type BetrokkeneRecord,
  type DigitaalAdresRecord,
  type InterneTaakRecord,
  type KlantcontactRecord,
  type Tables,
} from '../records';
import { seedActors } from './actors';
import { boardCallbacks } from './board';
import { anonymousContacts, contactsOf, type CallbackDraft, type ContactDraft } from './contacten';
import { seedPartijen } from './partijen';
import { nationalDigits } from './phones';
import { zakenByNumber } from './zaken';

/** Contacts with people whom the register does not know. */
const ANONYMOUS = 60;

/** Makes partijen, actoren, contacts of eighteen months and the callbacks that came of them. */
export function seedKlantinteracties(context: SandboxContext): void {
  const tables = openTables(context.store);
  const partijen = seedPartijen(context, tables);
  const sources = { context, actors: seedActors(context, tables), zaken: zakenByNumber(context.store) };
  const past = [...partijen.flatMap((partij) => contactsOf(sources, partij)), ...anonymousContacts(sources, ANONYMOUS)];
  const drafts = [...past, ...boardCallbacks(sources, partijen, past)];
  // The register numbers contacts in the order in which they came.
  const inOrder = drafts.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  let taken = 0;
  let attempts = 0;
  inOrder.forEach((draft, index) => {
    const contact = putContact(tables, draft, index + 1);
    if (draft.callback) putCallback(tables, { draft, contact, nummer: (taken += 1) });
    for (const attempt of draft.callback?.attempts ?? [])
      putAttempt(tables, { draft, attempt, about: contact, nummer: inOrder.length + (attempts += 1), taak: taken });
  });
}

function putContact(tables: Tables, draft: ContactDraft, nummer: number): string {
  const { rng } = draft;
  const contact: KlantcontactRecord = {
    uuid: rng.uuid(),
    nummer: nummerText(nummer),
    referentienummer: nummerText(nummer),
    kanaal: draft.kanaal,
    onderwerp: draft.onderwerp,
    inhoud: draft.inhoud,
    reactie: '',
    indicatieContactGelukt: true,
    hoofdOnderwerpType: '',
    verdereActieOndernomen: draft.callback !== null,
    taal: 'nld',
    vertrouwelijk: false,
    plaatsgevondenOp: draft.at,
    metadata: draft.metadata,
  };
  putRecord({ collection: tables.klantcontacten, index: indexOf.klantcontacten }, contact, true);
  if (draft.agent) {
    const link = { uuid: rng.uuid(), actor: draft.agent, klantcontact: contact.uuid };
    putRecord({ collection: tables.actorKlantcontacten, index: indexOf.actorKlantcontacten }, link, true);
  }
  if (draft.zaak) putSubject(tables, { draft, contact: contact.uuid, zaak: draft.zaak });
  if (draft.partij || draft.callback) putBetrokkene(tables, draft, contact.uuid);
  return contact.uuid;
}

type Subject = { readonly draft: ContactDraft; readonly contact: string; readonly zaak: string };

/** The zaak that a contact was about. Codes as in specs/calls.md §2. */
function putSubject(tables: Tables, { draft, contact, zaak }: Subject): void {
  const subject = {
    uuid: draft.rng.uuid(),
    klantcontact: contact,
    wasKlantcontact: null,
    onderwerpobjectidentificator: {
      objectId: zaak,
      codeObjecttype: 'zgw-Zaak',
      codeRegister: 'openzaak',
      codeSoortObjectId: 'uuid',
    },
  };
  putRecord({ collection: tables.onderwerpobjecten, index: indexOf.onderwerpobjecten }, subject, true);
}

/** Who called; for a callback also the number that was given, in the register's own notation. */
function putBetrokkene(tables: Tables, { partij, callback, rng }: ContactDraft, klantcontact: string): void {
  const betrokkene: BetrokkeneRecord = {
    uuid: rng.uuid(),
    wasPartij: partij?.uuid ?? null,
    hadKlantcontact: klantcontact,
    bezoekadres: null,
    correspondentieadres: null,
    contactnaam: partij ? partij.contactnaam : UNKNOWN_CALLER,
    rol: 'klant',
    organisatienaam: partij?.organisatienaam ?? '',
    initiator: true,
  };
  putRecord({ collection: tables.betrokkenen, index: indexOf.betrokkenen }, betrokkene, true);
  const digits = callback && nationalDigits(partij?.telefoonnummer ?? '');
  if (!digits) return;
  const adres: DigitaalAdresRecord = {
    uuid: rng.uuid(),
    verstrektDoorBetrokkene: betrokkene.uuid,
    verstrektDoorPartij: null,
    adres: digits,
    soortDigitaalAdres: 'telefoonnummer',
    isStandaardAdres: false,
    omschrijving: 'telefoonnummer',
    referentie: '',
    verificatieDatum: null,
  };
  putRecord({ collection: tables.digitaleAdressen, index: indexOf.digitaleAdressen }, adres, true);
}

const UNKNOWN_CALLER = { voorletters: '', voornaam: '', voorvoegselAchternaam: '', achternaam: 'Onbekend' };

type Callback = { readonly draft: ContactDraft; readonly contact: string; readonly nummer: number };

function putCallback(tables: Tables, { draft, contact, nummer }: Callback): void {
  if (!draft.callback) return;
  const taak: InterneTaakRecord = {
    uuid: draft.rng.uuid(),
    nummer: nummerText(nummer),
    referentienummer: nummerText(nummer),
    gevraagdeHandeling: 'Contact opnemen met betrokkene',
    aanleidinggevendKlantcontact: contact,
    toegewezenAanActoren: [draft.callback.actor, ...(draft.callback.holders ?? [])],
    toelichting: draft.callback.toelichting,
    status: draft.callback.handledAt === null ? 'te_verwerken' : 'verwerkt',
    toegewezenOp: draft.at,
    afgehandeldOp: draft.callback.handledAt,
  };
  putRecord({ collection: tables.interneTaken, index: indexOf.interneTaken }, taak, true);
}

type Attempt = {
  readonly draft: ContactDraft;
  readonly attempt: NonNullable<CallbackDraft['attempts']>[number];
  readonly about: string;
  readonly nummer: number;
  readonly taak: number;
};

/** Somebody tried to call back: a contact of its own about the first one, as Voorkant writes it. */
function putAttempt(tables: Tables, { draft, attempt: { at, outcome }, about, nummer, taak }: Attempt): void {
  const attempt = putContact(
    tables,
    {
      ...{ ...draft, at, callback: null, zaak: null, kanaal: 'telefoon' },
      agent: draft.callback?.holders?.[0] ?? draft.agent,
      onderwerp: outcome === 'voicemail' ? 'Terugbelpoging: voicemail ingesproken' : 'Terugbelpoging: niet bereikt',
      inhoud: '',
      metadata: { interneTaak: nummerText(taak), poging: outcome, gemeente: draft.metadata['gemeente'] ?? '' },
    },
    nummer,
  );
  putRecord(
    { collection: tables.onderwerpobjecten, index: indexOf.onderwerpobjecten },
    { uuid: draft.rng.uuid(), klantcontact: attempt, wasKlantcontact: about, onderwerpobjectidentificator: null },
    true,
  );
}

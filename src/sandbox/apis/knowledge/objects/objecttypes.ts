/** A JSON Schema as far as the practice objecttypes use it. */
type Schema = Readonly<Record<string, unknown>>;

/** A kind of object with the schema that its data must fit. */
export type Objecttype = {
  readonly uuid: string;
  readonly name: string;
  readonly namePlural: string;
  readonly description: string;
  readonly classification: 'open' | 'intern';
  readonly schema: Schema;
};

const text: Schema = { type: 'string' };
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const record = (properties: Record<string, Schema>, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required: [...required],
});
const keywords = listOf(record({ trefwoord: text }, ['trefwoord']));
const dagdeel = record({ ochtend: { type: 'boolean' }, middag: { type: 'boolean' } }, ['ochtend', 'middag']);

const vertaling = record(
  {
    taal: { enum: ['nl', 'en'] },
    titel: text,
    tekst: text,
    procedureBeschrijving: text,
    bewijs: text,
    vereisten: text,
    bezwaarEnBeroep: text,
    kostenEnBetaalmethoden: text,
    uitersteTermijn: text,
    wtdBijGeenReactie: text,
    notice: text,
    contact: text,
    deskMemo: text,
    trefwoorden: keywords,
    datumWijziging: text,
  },
  ['taal', 'datumWijziging'],
);

const owmsOrganisatie = record({ url: text, owmsIdentifier: text, owmsPrefLabel: text, owmsEndDate: text }, [
  'url',
  'owmsIdentifier',
  'owmsEndDate',
]);

/** A product text of one organisation. Fields as in the community's objecttype kennisartikel. */
export const KENNISARTIKEL: Objecttype = {
  uuid: '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d02',
  name: 'Kennisartikel',
  namePlural: 'Kennisartikelen',
  description: 'Producttekst voor medewerkers van het klantcontact.',
  classification: 'open',
  schema: record(
    {
      uuid: text,
      upnUri: text,
      publicatieDatum: { type: ['string', 'null'] },
      productAanwezig: { type: ['boolean', 'null'] },
      verantwoordelijkeOrganisatie: owmsOrganisatie,
      doelgroep: { enum: ['eu-burger', 'eu-bedrijf'] },
      afdelingen: listOf(record({ afdelingId: text, afdelingnaam: text }, ['afdelingnaam'])),
      vertalingen: listOf(vertaling),
      beschikbareTalen: listOf(text),
    },
    [
      'uuid',
      'upnUri',
      'publicatieDatum',
      'productAanwezig',
      'verantwoordelijkeOrganisatie',
      'doelgroep',
      'vertalingen',
    ],
  ),
};

/** A question with its answer. */
export const VAC: Objecttype = {
  uuid: '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d01',
  name: 'VAC',
  namePlural: 'VACs',
  description: 'Vraag-antwoordcombinatie.',
  classification: 'open',
  schema: record(
    {
      vraag: text,
      antwoord: text,
      status: { enum: ['actief', 'non-actief', 'te-verwijderen'] },
      doelgroep: { enum: ['eu-burger', 'eu-bedrijf', 'eu-burger-bedrijf'] },
      afdelingen: listOf(record({ afdelingId: text, afdelingNaam: text }, ['afdelingNaam'])),
      toelichting: text,
      trefwoorden: keywords,
      gerelateerdeVACs: listOf(record({ VAC: text }, ['VAC'])),
      gerelateerdeProducten: listOf(record({ product: text }, ['product'])),
    },
    ['vraag', 'antwoord', 'status', 'doelgroep'],
  ),
};

/** A colleague in the address book. */
export const MEDEWERKER: Objecttype = {
  uuid: '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d03',
  name: 'Medewerker',
  namePlural: 'Medewerkers',
  description: 'Medewerker in het smoelenboek.',
  classification: 'intern',
  schema: record(
    {
      identificatie: text,
      voornaam: text,
      voorvoegselAchternaam: text,
      achternaam: text,
      volledigeNaam: text,
      telefoonnummers: listOf(record({ telefoonnummer: text }, ['telefoonnummer'])),
      emails: listOf(record({ naam: text, email: text }, ['email'])),
      functie: text,
      afdelingen: listOf(record({ afdelingId: text, afdelingnaam: text }, ['afdelingnaam'])),
      groepen: listOf(record({ groepsId: text, groepsnaam: text }, ['groepsnaam'])),
      beschikbaarheid: record(
        { maandag: dagdeel, dinsdag: dagdeel, woensdag: dagdeel, donderdag: dagdeel, vrijdag: dagdeel },
        ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
      ),
      vervanging: record({ name: text }, ['name']),
      skills: text,
    },
    ['identificatie', 'afdelingen'],
  ),
};

/** A department. */
export const AFDELING: Objecttype = {
  uuid: '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d04',
  name: 'Afdeling',
  namePlural: 'Afdelingen',
  description: 'Afdeling die werk aanneemt.',
  classification: 'intern',
  schema: record({ identificatie: text, naam: text, email: text }, ['identificatie', 'naam']),
};

/** A group within a department. */
export const GROEP: Objecttype = {
  uuid: '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d05',
  name: 'Groep',
  namePlural: 'Groepen',
  description: 'Groep binnen een afdeling die werk aanneemt.',
  classification: 'intern',
  schema: record({ identificatie: text, naam: text, afdelingId: text, email: text }, ['identificatie', 'naam']),
};

const artikelLink: Schema = {
  type: ['object', 'null'],
  properties: { id: text, titel: text },
  required: ['id', 'titel'],
};
const textOrNull: Schema = { type: ['string', 'null'] };

/** A question that the knowledge base could not answer, or a remark on what it answers. An objecttype of Voorkant. */
export const KENNISVRAAG: Objecttype = {
  uuid: '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d06',
  name: 'Kennisvraag',
  namePlural: 'Kennisvragen',
  description: 'Vraag waarop de kennisbank geen goed antwoord gaf. Zonder persoonsgegevens van inwoners.',
  classification: 'intern',
  schema: record(
    {
      aanleiding: { enum: ['zoeken', 'niet-beantwoord', 'duim-omlaag', 'fout'] },
      woorden: text,
      gemeente: text,
      gevraagdDoor: text,
      gevraagdOp: text,
      artikel: artikelLink,
      passage: textOrNull,
      status: { enum: ['open', 'beantwoord', 'gesloten'] },
      geslotenOp: textOrNull,
      geslotenDoor: textOrNull,
      antwoord: artikelLink,
      reden: textOrNull,
    },
    ['aanleiding', 'woorden', 'gemeente', 'gevraagdDoor', 'gevraagdOp', 'status'],
  ),
};

/** An article on its way from draft to published. An objecttype of Voorkant. */
export const KENNISVOORSTEL: Objecttype = {
  uuid: '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d07',
  name: 'Kennisvoorstel',
  namePlural: 'Kennisvoorstellen',
  description: 'Voorstel voor een nieuwe of gewijzigde tekst in de kennisbank.',
  classification: 'intern',
  schema: record(
    {
      stand: { enum: ['concept', 'review', 'gepubliceerd', 'ingetrokken'] },
      artikelId: text,
      schrijver: text,
      titel: text,
      velden: { type: 'object' },
    },
    ['stand', 'artikelId', 'schrijver', 'titel', 'velden'],
  ),
};

/** News and work instructions for agents. An objecttype of Voorkant. */
export const KENNISNIEUWS: Objecttype = {
  uuid: '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d08',
  name: 'Kennisnieuws',
  namePlural: 'Kennisnieuws',
  description: 'Nieuws en werkinstructies voor medewerkers van het klantcontact.',
  classification: 'intern',
  schema: record(
    {
      soort: { enum: ['nieuws', 'werkinstructie', 'beleid'] },
      titel: text,
      tekst: text,
      isBelangrijk: { type: 'boolean' },
      gemeenten: listOf(text),
      vaardigheden: listOf(text),
      publicatieDatum: text,
      eindDatum: textOrNull,
      schrijver: text,
    },
    ['soort', 'titel', 'tekst', 'isBelangrijk', 'gemeenten', 'vaardigheden', 'publicatieDatum'],
  ),
};

/** A caller on the way from one desk to another, or the answer to that. An objecttype of Voorkant. */
export const OVERDRACHT: Objecttype = {
  uuid: '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d0a',
  name: 'Overdracht',
  namePlural: 'Overdrachten',
  description: 'Beller die een medewerker aan een collega overdraagt. Verdwijnt na het antwoord. Zonder BSN.',
  classification: 'intern',
  schema: record(
    {
      soort: { enum: ['aanbod', 'antwoord'] },
      id: text,
      gebruiker: text,
      stand: { enum: ['open', 'bevestigd', 'aangenomen', 'geweigerd', 'geopend'] },
      overdracht: text,
      op: text,
      sleutel: text,
      gemeente: text,
      naar: { type: 'object' },
      van: { type: 'object' },
      bagage: { type: 'object' },
    },
    ['soort', 'id', 'gebruiker', 'stand'],
  ),
};

/** Every objecttype that the practice register knows. */
export const OBJECTTYPES: readonly Objecttype[] = [
  VAC,
  KENNISARTIKEL,
  MEDEWERKER,
  AFDELING,
  GROEP,
  KENNISVRAAG,
  KENNISVOORSTEL,
  KENNISNIEUWS,
  OVERDRACHT,
];

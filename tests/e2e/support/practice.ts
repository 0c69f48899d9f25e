import axios from 'axios';
import { z } from 'zod';
import type { Voorkant } from './app';

/** The token of a practice municipality whose records a test reads back over HTTP. */
export const PRACTICE_TOKEN = 'token-of-the-practice-municipality';

/** Environment and arguments of a Voorkant in which somebody is at work already. */
export const atWork = (userId = 'sanne.dijkhuis') => ({
  env: { VOORKANT_SANDBOX_TOKEN: PRACTICE_TOKEN },
  args: ['--user', userId],
});

/** Where the sandbox of a running Voorkant answers; waits until it does. */
export async function practiceUrl(voorkant: Voorkant): Promise<string> {
  for (;;) {
    const url = /"url":"(http:\/\/127\.0\.0\.1:\d+)","msg":"sandbox"/.exec(voorkant.log())?.[1];
    if (url) return url;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Asks the sandbox over HTTP, as any other system of the municipality would. */
export async function askPractice<S extends z.ZodType>(url: string, schema: S, body?: unknown): Promise<z.infer<S>> {
  const headers = { Authorization: `Bearer ${PRACTICE_TOKEN}`, 'Accept-Crs': 'EPSG:4326', 'Content-Crs': 'EPSG:4326' };
  const reply = body === undefined ? await axios.get(url, { headers }) : await axios.post(url, body, { headers });
  return schema.parse(reply.data);
}

const page = <T extends z.ZodType>(item: T) => z.object({ results: z.array(item) });

const partij = z.object({
  uuid: z.string(),
  soortPartij: z.string(),
  partijIdentificatoren: z.array(z.object({ uuid: z.string() })).optional(),
  _expand: z
    .object({ digitaleAdressen: z.array(z.object({ adres: z.string(), soortDigitaalAdres: z.string() })).optional() })
    .optional(),
});
const identificator = z.object({
  partijIdentificator: z.object({ codeSoortObjectId: z.string(), objectId: z.string() }),
  identificeerdePartij: z.object({ uuid: z.string() }).nullable(),
});

/** A resident whom the contact register knows by phone, with the facts that they themselves know by heart. */
export type Caller = {
  readonly bsn: string;
  readonly partijId: string;
  readonly telefoonnummer: string;
  readonly naam: string;
  readonly achternaam: string;
  readonly voornamen: string;
  readonly geboortedatum: string;
  readonly geboorteplaats: string;
  readonly postcode: string;
  readonly huisnummer: number;
};

const persoon = z.object({
  personen: z.array(
    z.object({
      naam: z.object({ volledigeNaam: z.string(), geslachtsnaam: z.string(), voornamen: z.string() }),
      geboorte: z.object({
        datum: z.object({ datum: z.string().optional() }),
        plaats: z.object({ omschrijving: z.string() }).optional(),
      }),
      verblijfplaats: z
        .object({
          verblijfadres: z.object({ postcode: z.string().optional(), huisnummer: z.number().optional() }).optional(),
        })
        .optional(),
      gemeenteVanInschrijving: z.object({ omschrijving: z.string() }).optional(),
      geheimhoudingPersoonsgegevens: z.boolean().optional(),
      opschortingBijhouding: z.unknown().optional(),
      overlijden: z.unknown().optional(),
    }),
  ),
});

/** A resident of Harderwijk, alive and without secrecy, who can call and be checked, with a running zaak and a tax bill. */
export function someCaller(base: string): Promise<Caller> {
  const known = callers.get(base) ?? findCaller(base);
  callers.set(base, known);
  return known;
}

const callers = new Map<string, Promise<Caller>>();

async function findCaller(base: string): Promise<Caller> {
  const contacts = `${base}/klantinteracties/api/v1`;
  const partijen = await askPractice(
    `${contacts}/partijen?soortPartij=persoon&expand=digitaleAdressen&pageSize=100`,
    page(partij),
  );
  const ids = await askPractice(`${contacts}/partij-identificatoren?pageSize=500`, page(identificator));
  for (const { uuid, _expand } of partijen.results) {
    const telefoonnummer = _expand?.digitaleAdressen?.find(
      ({ soortDigitaalAdres }) => soortDigitaalAdres === 'telefoonnummer',
    )?.adres;
    const bsn = ids.results.find(
      (one) => one.identificeerdePartij?.uuid === uuid && one.partijIdentificator.codeSoortObjectId === 'bsn',
    )?.partijIdentificator.objectId;
    const caller = telefoonnummer && bsn ? await callerOf(base, { bsn, partijId: uuid, telefoonnummer }) : null;
    if (caller && (await zakenOf(base, caller.bsn)).some(({ einddatum }) => !einddatum)) {
      if ((await biljettenOf(base, caller.bsn)).length > 0) return caller;
    }
  }
  throw new Error('No resident can call');
}

async function callerOf(
  base: string,
  known: Pick<Caller, 'bsn' | 'partijId' | 'telefoonnummer'>,
): Promise<Caller | null> {
  const fields = ['burgerservicenummer', 'naam', 'geboorte', 'verblijfplaats', 'gemeenteVanInschrijving', 'overlijden'];
  const body = { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [known.bsn], fields };
  const found = (await askPractice(`${base}/haalcentraal/api/brp/personen`, persoon, body)).personen[0];
  const adres = found?.verblijfplaats?.verblijfadres;
  const { datum: geboortedatum } = found?.geboorte.datum ?? {};
  const geboorteplaats = found?.geboorte.plaats?.omschrijving;
  if (!found || !geboortedatum || !geboorteplaats || !adres?.postcode || adres.huisnummer === undefined) return null;
  if (
    found.geheimhoudingPersoonsgegevens ||
    found.opschortingBijhouding ||
    found.overlijden ||
    found.gemeenteVanInschrijving?.omschrijving !== 'Harderwijk'
  )
    return null;
  return {
    ...known,
    naam: found.naam.volledigeNaam,
    achternaam: found.naam.geslachtsnaam,
    voornamen: found.naam.voornamen,
    geboortedatum,
    geboorteplaats,
    postcode: adres.postcode,
    huisnummer: adres.huisnummer,
  };
}

const zaak = z.object({ identificatie: z.string(), einddatum: z.string().nullish() });

/** Zaken of a resident at the municipality of Harderwijk. */
export const zakenOf = async (base: string, bsn: string) =>
  (
    await askPractice(`${base}/zgw/harderwijk/zaken/api/v1/zaken/_zoek`, page(zaak), {
      rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn: bsn,
    })
  ).results;

const biljet = z.object({ aanslagbiljetnummer: z.string(), omschrijving: z.string() });

/** Tax bills of a resident. */
export const biljettenOf = async (base: string, burgerservicenummer: string) =>
  (await askPractice(`${base}/belastingen/v1/aanslagbiljetten/_zoek`, page(biljet), { burgerservicenummer })).results;

const klantcontact = z.object({
  uuid: z.string(),
  nummer: z.string(),
  onderwerp: z.string(),
  inhoud: z.string(),
  kanaal: z.string(),
  metadata: z.record(z.string(), z.string()).optional(),
});

/** Contacts of a caller as any other system reads them, newest first. */
export const contactsOf = async (base: string, { partijId }: Pick<Caller, 'partijId'>) =>
  (
    await askPractice(
      `${base}/klantinteracties/api/v1/klantcontacten?hadBetrokkene__wasPartij__uuid=${partijId}&pageSize=100`,
      page(klantcontact),
    )
  ).results;

const recorded = z.object({
  onderwerp: z.string(),
  inhoud: z.string(),
  kanaal: z.string(),
  metadata: z.record(z.string(), z.string()),
  _expand: z.object({
    gingOverOnderwerpobjecten: z.array(
      z.object({ onderwerpobjectidentificator: z.object({ objectId: z.string(), codeObjecttype: z.string() }) }),
    ),
    leiddeTotInterneTaken: z.array(
      z.object({
        toelichting: z.string(),
        status: z.string(),
        toegewezenAanActoren: z.array(z.object({ uuid: z.string() })),
      }),
    ),
    hadBetrokkenen: z.array(
      z.object({
        _expand: z.object({
          digitaleAdressen: z.array(z.object({ adres: z.string(), soortDigitaalAdres: z.string() })),
        }),
      }),
    ),
  }),
});

/** One contact with what hangs on it. */
export const recordOf = (base: string, { uuid }: { readonly uuid: string }) =>
  askPractice(
    `${base}/klantinteracties/api/v1/klantcontacten/${uuid}?expand=gingOverOnderwerpobjecten,leiddeTotInterneTaken,hadBetrokkenen.digitaleAdressen`,
    recorded,
  );

/** Who a callback was given to. */
export const actorOf = (base: string, uuid: string) =>
  askPractice(
    `${base}/klantinteracties/api/v1/actoren/${uuid}`,
    z.object({ naam: z.string(), soortActor: z.string() }),
  );

const informatieobject = z.object({ url: z.string(), titel: z.string(), formaat: z.string() });
const rol = z.object({ betrokkeneIdentificatie: z.object({ inpBsn: z.string().optional() }).nullish() });

/** A document of this format in a zaak of a resident of Harderwijk. */
export async function practiceDocument(base: string, formaat: string) {
  const register = `${base}/zgw/harderwijk`;
  const zaken = `${register}/zaken/api/v1`;
  const all = await askPractice(`${register}/documenten/api/v1/enkelvoudiginformatieobjecten`, page(informatieobject));
  for (const document of all.results.filter((one) => one.formaat === formaat)) {
    const links = await askPractice(
      `${zaken}/zaakinformatieobjecten?informatieobject=${encodeURIComponent(document.url)}`,
      z.array(z.object({ zaak: z.string() })),
    );
    const url = links[0]?.zaak ?? '';
    const rollen = await askPractice(`${zaken}/rollen?zaak=${encodeURIComponent(url)}`, page(rol));
    const bsn = rollen.results.find((one) => one.betrokkeneIdentificatie?.inpBsn)?.betrokkeneIdentificatie?.inpBsn;
    if (bsn) return { titel: document.titel, bsn, identificatie: (await askPractice(url, zaak)).identificatie };
  }
  throw new Error(`No zaak of a resident has a document of format ${formaat}`);
}

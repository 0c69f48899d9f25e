import { z } from 'zod';
import type { Register, RegisteredContact } from './register-check';

const some = <T extends z.ZodType>(item: T) => z.array(item).optional();
const contactSchema = z.object({
  inhoud: z.string(),
  metadata: z.record(z.string(), z.string()).optional(),
  hadBetrokkenActoren: z.array(z.object({ uuid: z.string() })),
  _expand: z
    .object({
      gingOverOnderwerpobjecten: some(z.unknown()),
      leiddeTotInterneTaken: some(z.unknown()),
      hadBetrokkenen: some(
        z.object({
          wasPartij: z.object({ uuid: z.string() }).nullable(),
          _expand: z.object({ digitaleAdressen: some(z.object({ adres: z.string() })) }).optional(),
        }),
      ),
    })
    .optional(),
});
const identificatorSchema = z.object({
  partijIdentificator: z.object({ codeSoortObjectId: z.string(), objectId: z.string() }),
});
const actorSchema = z.object({
  actoridentificator: z
    .object({
      objectId: z.string(),
      codeObjecttype: z.string(),
      codeRegister: z.string(),
      codeSoortObjectId: z.string(),
    })
    .nullable(),
});

/** Under this key a contact of ours keeps its reference (`lines/klantinteracties/reference.ts`). */
const REFERENCE_KEY = 'referentie';
const EXPAND = 'gingOverOnderwerpobjecten,leiddeTotInterneTaken,hadBetrokkenen.digitaleAdressen';

/** Reads the whole register of contacts back over HTTP, as any other system would. @throws when it does not answer as it should */
export async function readRegister(base: string, token: string): Promise<Register> {
  const api = `${base}/klantinteracties/api/v1`;
  const pages = { api, token };
  const contacten = await readAll(pages, `klantcontacten?expand=${EXPAND}&`, contactSchema);
  const identificatoren = await readAll(pages, 'partij-identificatoren?', identificatorSchema);
  const actoren = await readAll(pages, 'actoren?', actorSchema);
  const bsns = identificatoren
    .map((one) => one.partijIdentificator)
    .filter(({ codeSoortObjectId }) => codeSoortObjectId === 'bsn');
  return {
    contacten: contacten.flatMap((contact) => {
      const referentie = contact.metadata?.[REFERENCE_KEY];
      return referentie === undefined ? [] : [toRegistered(contact, referentie)];
    }),
    partijenByBsn: countOf(bsns.map(({ objectId }) => objectId)),
    actorenById: countOf(
      actoren.flatMap(({ actoridentificator }) =>
        actoridentificator ? Object.values(actoridentificator).join('/') : [],
      ),
    ),
  };
}

const toRegistered = (contact: z.infer<typeof contactSchema>, referentie: string): RegisteredContact => ({
  referentie,
  inhoud: contact.inhoud,
  betrokkenen: (contact._expand?.hadBetrokkenen ?? []).map((one) => ({
    partijId: one.wasPartij?.uuid ?? null,
    adressen: (one._expand?.digitaleAdressen ?? []).map(({ adres }) => adres),
  })),
  onderwerpobjecten: contact._expand?.gingOverOnderwerpobjecten?.length ?? 0,
  interneTaken: contact._expand?.leiddeTotInterneTaken?.length ?? 0,
  actorIds: contact.hadBetrokkenActoren.map(({ uuid }) => uuid),
});

function countOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

type Pages = { readonly api: string; readonly token: string };

async function readAll<S extends z.ZodType>({ api, token }: Pages, query: string, item: S): Promise<z.infer<S>[]> {
  const page = z.object({ next: z.string().nullable(), results: z.array(item) });
  const all: z.infer<S>[] = [];
  for (let number = 1; ; number += 1) {
    const reply = await fetch(`${api}/${query}page=${number}&pageSize=100`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!reply.ok) throw new Error(`The register answered ${reply.status}`);
    const { next, results } = page.parse(await reply.json());
    all.push(...results);
    if (next === null) return all;
  }
}

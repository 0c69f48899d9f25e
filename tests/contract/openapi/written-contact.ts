import { randomUUID } from 'node:crypto';
import { klantcontactIdSchema, partijIdSchema, type KlantcontactId } from '../../../src/shared/domain/ids';
import type { LineResult } from '../../../src/shared/result';
import type {
  KlantinteractiesWritePort,
  NewKlantcontact,
  WrittenKlantcontact,
} from '../../../src/main/ports/klantinteracties-write';

/** Who called. */
export const betrokkene = {
  partijId: null,
  voornaam: 'Anna',
  voorvoegsel: 'de',
  achternaam: 'Vries',
  organisatienaam: 'Proef BV',
};

/** Some zaak as subject of a contact. */
export const zaakObject = () => ({
  objectId: randomUUID(),
  codeObjecttype: 'zgw-Zaak',
  codeRegister: 'openzaak',
  codeSoortObjectId: 'uuid',
});

let lastMade: KlantcontactId = klantcontactIdSchema.parse(randomUUID());

/** A contact that writing made: correcting has no other way to one. */
export const contactMade = (): KlantcontactId => lastMade;

/** A contact that was just written, with everything that a contact can carry. */
export async function written(
  port: KlantinteractiesWritePort,
  vervolgVan: NewKlantcontact['vervolgVan'] = null,
): Promise<{
  readonly reference: string;
  readonly result: LineResult<WrittenKlantcontact>;
  readonly contact: WrittenKlantcontact;
}> {
  const reference = randomUUID();
  const contact: NewKlantcontact = {
    referentienummer: reference,
    kanaal: 'telefoon',
    onderwerp: 'Wanneer komt mijn paspoort?',
    inhoud: 'Paspoort ligt klaar.',
    plaatsgevondenOp: '2026-11-23T09:00:00.000Z',
    metadata: { gemeente: 'harderwijk', resultaat: 'zelfstandig_afgehandeld' },
    betrokkene,
    onderwerpobject: zaakObject(),
    vervolgVan,
    rol: vervolgVan === null ? 'klant' : 'vertegenwoordiger',
  };
  const result = await port.createKlantcontact(contact);
  if (result.ok && vervolgVan === null) lastMade = result.value.id;
  const nobody = {
    id: partijIdSchema.parse(randomUUID()) as never,
    nummer: '',
    betrokkeneId: null,
    vertegenwoordigdeId: null,
    actorIds: [],
    onderwerpobjecten: [],
    interneTaken: [],
    digitaleAdressen: [],
  };
  return { reference, result, contact: result.ok ? result.value : nobody };
}

import { z } from 'zod';
import type { EigenschapDefinition } from '../catalogi/definition';
import { invalid } from '../http';
import type { Dossier } from './dossier';
import { badUrl, dossierByUrl, readBody, store, type WriteContext, type Written } from './write';

const newEigenschap = z.object({ zaak: z.url(), eigenschap: z.url().max(1000), waarde: z.string() });

/** `POST /zaken/{uuid}/zaakeigenschappen`. The value keeps to the specification in the catalogue; each eigenschap comes once. */
export function createEigenschap(context: WriteContext, dossier: Dossier, body: unknown): Written {
  const given = readBody(newEigenschap, body);
  if (context.urls.zaak(dossier.uuid) !== given.zaak) throw badUrl('zaak');
  const type = context.register.zaaktypen.find(({ key }) => key === dossier.zaaktype);
  const index = (type?.eigenschappen ?? []).findIndex(
    (_, place) => context.urls.catalogue.part(dossier.zaaktype, 'eigenschappen', place) === given.eigenschap,
  );
  if (index < 0) throw badUrl('eigenschap');
  if (dossier.eigenschappen.some((known) => known.index === index))
    throw invalid({ name: 'eigenschap', code: 'unique', reason: 'Deze eigenschap heeft de zaak al.' });
  const naam = type?.eigenschappen[index] ?? '';
  if (!fits(given.waarde, type?.specificaties?.[naam] ?? {}))
    throw invalid({ name: 'waarde', code: 'invalid', reason: 'De waarde past niet bij de specificatie.' });
  const eigenschappen = [...dossier.eigenschappen, { index, waarde: given.waarde }];
  return store(context, { ...dossier, eigenschappen }, dossier.eigenschappen.length);
}

const FORMS = { tekst: /^/, getal: /^-?\d+(,\d+)?$/, datum: /^\d{8}$/, datum_tijd: /^\d{14}$/ } as const;

function fits(waarde: string, { formaat = 'tekst', lengte = 100, waarden }: EigenschapDefinition): boolean {
  return FORMS[formaat].test(waarde) && waarde.length <= lengte && (waarden?.includes(waarde) ?? true);
}

const newContactmoment = z.object({ zaak: z.url(), contactmoment: z.url().max(1000) });

/** `POST /zaakcontactmomenten`; a contact stands with a zaak once. */
export function createZaakcontactmoment(context: WriteContext, body: unknown): Written {
  const given = readBody(newContactmoment, body);
  const dossier = dossierByUrl(context, given.zaak);
  const known = dossier.contactmomenten ?? [];
  if (known.includes(given.contactmoment))
    throw invalid({
      name: 'nonFieldErrors',
      code: 'unique',
      reason: 'De velden zaak, contactmoment moeten een unieke set zijn.',
    });
  return store(context, { ...dossier, contactmomenten: [...known, given.contactmoment] }, known.length);
}

import type { SandboxContext } from '../../../api';
import { addDays } from '../../../../shared/domain/days';
import { afdelingen } from '../address-book/teams';
import {
  MUNICIPALITIES,
  requestUrl,
  TEXT_FIELD_NAMES,
  type Article,
  type Content,
  type Municipality,
  type Texts,
  type Vac,
} from '../content';
import { OWMS_END, OWMS_OF, OWMS_REFERENCE, type Owms } from '../organisations';
import { KENNISARTIKEL, VAC } from './objecttypes';
import { OBJECTS_PREFIX } from './render';
import type { NewObject } from './store';

/** The way to sign in, in the words of Samenwerkende Catalogi. */
const ONLINE: Readonly<Record<string, string>> = { DigiD: 'digid', eHerkenning: 'eherkenning', geen: 'ja' };

const afdelingNaam = (id: string): string => afdelingen.find((one) => one.identificatie === id)?.naam ?? id;

/** UPL has a name for products that have none yet. */
const NO_UPN = 'http://standaarden.overheid.nl/owms/terms/UPL-naam_nog_niet_beschikbaar';

/** Links between objects of one seed: the uuid of every article and VAC follows from its id. */
const uuids =
  (context: SandboxContext) =>
  (id: string): string =>
    context.rng.fork(`text/${id}`).uuid();

const objectUrl = (context: SandboxContext, uuid: string): string => context.url(`${OBJECTS_PREFIX}/objects/${uuid}`);

/**
 * Each article once as reference text, and once more for every municipality with words of its own. A local object
 * holds only what differs, so that a changed reference reaches every municipality that follows it.
 */
export function articleObjects(context: SandboxContext, content: Content): readonly NewObject[] {
  const uuidOf = uuids(context);
  return content.articles.flatMap((article) => {
    const make = (owms: Owms, texts: Texts, municipality: Municipality | null): NewObject => {
      const uuid = uuidOf(municipality === null ? article.id : `${article.id}/${municipality}`);
      const data = {
        ...articleData({ article, owms, texts, municipality }),
        ...changedSince(context, { article, municipality }),
        url: objectUrl(context, uuid),
        uuid,
        gerelateerdeProducten: article.gerelateerd.map((id) => ({ product: objectUrl(context, uuidOf(id)) })),
      };
      return { uuid, objecttype: KENNISARTIKEL, data, startAt: article.laatstGecontroleerd };
    };
    const local = MUNICIPALITIES.flatMap((municipality) => {
      const texts = article.varianten[municipality];
      return texts ? [make(OWMS_OF[municipality], texts, municipality)] : [];
    });
    return [make(OWMS_REFERENCE, article, null), ...local];
  });
}

/** The costs in this reference text were changed after municipalities wrote their own: their owners have to look. */
const CHANGED_REFERENCE = 'afv-03';
const CHANGED_DAYS_AGO = 12;

function changedSince(
  { today }: SandboxContext,
  { article, municipality }: Pick<Version, 'article' | 'municipality'>,
): Readonly<Record<string, unknown>> {
  if (article.id !== CHANGED_REFERENCE) return {};
  if (municipality === null) return { veldDatums: { kostenEnBetaalmethoden: addDays(today, -CHANGED_DAYS_AGO) } };
  return { veldDatums: { kostenEnBetaalmethoden: article.laatstGecontroleerd }, automatischDoordrukken: true };
}

type Version = {
  readonly article: Article;
  readonly owms: Owms;
  readonly texts: Texts;
  readonly municipality: Municipality | null;
};

function articleData({ article, owms, texts, municipality }: Version): Readonly<Record<string, unknown>> {
  const modified = `${article.laatstGecontroleerd}T09:00:00Z`;
  const request = municipality === null ? (article.aanvraag?.url ?? null) : requestUrl(article, municipality);
  const isForBusiness = article.doelgroep === 'eu-bedrijf';
  return {
    identificatie: article.id,
    upnUri: article.upnUri ?? NO_UPN,
    ...(article.upn && { upnLabel: article.upn }),
    publicatieDatum: article.laatstGecontroleerd,
    laatstGecheckt: article.laatstGecontroleerd,
    productAanwezig: true,
    productValtOnder: null,
    verantwoordelijkeOrganisatie: {
      url: owms.identifier,
      owmsIdentifier: owms.identifier,
      owmsPrefLabel: owms.label,
      owmsEndDate: OWMS_END,
    },
    locaties: null,
    // The objecttype knows one target group; both are told beside it.
    doelgroep: isForBusiness ? 'eu-bedrijf' : 'eu-burger',
    doelgroepen: article.doelgroep === 'eu-burger-bedrijf' ? ['eu-burger', 'eu-bedrijf'] : [article.doelgroep],
    afdelingen: [{ afdelingId: article.afdeling, afdelingnaam: afdelingNaam(article.afdeling) }],
    vertalingen: [
      {
        taal: 'nl',
        titel: article.titel,
        ...given(texts),
        trefwoorden: article.trefwoorden.map((trefwoord) => ({ trefwoord })),
        ...(request && { procedureLink: { label: article.aanvraag?.loginmiddel ?? '', url: request } }),
        datumWijziging: modified,
      },
    ],
    ...(article.aanvraag && { onlineAanvragen: ONLINE[article.aanvraag.loginmiddel] ?? 'ja' }),
    beschikbareTalen: ['nl'],
  };
}

/** Only the texts, without the other fields that an article carries. */
const given = (texts: Texts): Texts =>
  Object.fromEntries(TEXT_FIELD_NAMES.flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name]]])));

/** Every VAC, with links to what it belongs to. */
export function vacObjects(context: SandboxContext, content: Content): readonly NewObject[] {
  const uuidOf = uuids(context);
  const link = (id: string): string => objectUrl(context, uuidOf(id));
  return content.vacs.map((vac: Vac) => ({
    uuid: uuidOf(vac.id),
    objecttype: VAC,
    startAt: vac.laatstGecontroleerd,
    data: {
      identificatie: vac.id,
      vraag: vac.vraag,
      antwoord: vac.antwoord,
      status: 'actief',
      doelgroep: vac.doelgroep,
      afdelingen: [{ afdelingId: vac.afdeling, afdelingNaam: afdelingNaam(vac.afdeling) }],
      toelichting: vac.toelichting,
      trefwoorden: vac.trefwoorden.map((trefwoord) => ({ trefwoord })),
      gerelateerdeVACs: vac.vacs.map((id) => ({ VAC: link(id) })),
      gerelateerdeProducten: vac.producten.map((id) => ({ product: link(id) })),
    },
  }));
}

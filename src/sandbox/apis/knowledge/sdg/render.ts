import type { SandboxContext } from '../../../api';
import { requestUrl } from '../content';
import { OWMS_END, OWMS_OF } from '../organisations';
import type { CatalogueProduct } from '../products';

/** Where this API is served; its own paths start with `/api/v1`. */
export const SDG_PREFIX = '/sdg';

type Json = Readonly<Record<string, unknown>>;

/** One catalogue per municipality. */
const catalogueUrl = (context: SandboxContext, { municipality }: CatalogueProduct): string =>
  context.url(`${SDG_PREFIX}/api/v1/catalogi/${OWMS_OF[municipality].uuid}`);

/** A product as SDG 1.8 shows it. Source: specs/sdg-1.8.3.yaml, `Product`. */
export function renderProduct(context: SandboxContext, product: CatalogueProduct): Json {
  const { article, municipality, uuid } = product;
  const owms = OWMS_OF[municipality];
  return {
    url: context.url(`${SDG_PREFIX}/api/v1/producten/${uuid}`),
    uuid,
    upnLabel: article.upn ?? '',
    upnUri: article.upnUri ?? '',
    versie: 1,
    publicatieDatum: article.laatstGecontroleerd,
    productAanwezig: true,
    productValtOnder: null,
    verantwoordelijkeOrganisatie: {
      url: context.url(`${SDG_PREFIX}/api/v1/organisaties/${owms.uuid}`),
      owmsIdentifier: owms.identifier,
      owmsPrefLabel: owms.label,
      owmsEndDate: OWMS_END,
    },
    bevoegdeOrganisatie: null,
    catalogus: catalogueUrl(context, product),
    locaties: [],
    doelgroep: article.doelgroep === 'eu-bedrijf' ? 'eu-bedrijf' : 'eu-burger',
    vertalingen: [renderTranslation(product)],
    beschikbareTalen: ['nl'],
  };
}

function renderTranslation({ article, municipality, texts }: CatalogueProduct): Json {
  const url = requestUrl(article, municipality);
  return {
    taal: 'nl',
    titel: article.titel,
    tekst: texts.tekst ?? '',
    links: [],
    procedureBeschrijving: texts.procedureBeschrijving ?? '',
    bewijs: texts.bewijs ?? '',
    vereisten: texts.vereisten ?? '',
    bezwaarEnBeroep: texts.bezwaarEnBeroep ?? '',
    kostenEnBetaalmethoden: texts.kostenEnBetaalmethoden ?? '',
    uitersteTermijn: texts.uitersteTermijn ?? '',
    wtdBijGeenReactie: texts.wtdBijGeenReactie ?? '',
    ...(url && { procedureLink: { label: `Aanvragen (${article.aanvraag?.loginmiddel ?? 'geen'})`, url } }),
    productAanwezigToelichting: '',
    productValtOnderToelichting: '',
    datumWijziging: `${article.laatstGecontroleerd}T09:00:00Z`,
  };
}

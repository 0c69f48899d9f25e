import type { Vertrouwelijkheid } from '../../../../shared/domain/zaak';

/** One way in which a zaak of a type ends; `kans` is its weight among the others. */
export type ResultaatDefinition = {
  readonly naam: string;
  readonly generiek: 'Toegekend' | 'Afgewezen' | 'Afgehandeld' | 'Ingetrokken';
  readonly kans: number;
};

/** What a zaak of a type is about, as a resident would see it. Values of `eigenschappen` follow the names of the type. */
export type Verhaal = {
  readonly omschrijving: string;
  readonly toelichting: string;
  readonly eigenschappen: readonly string[];
};

/** A document that belongs to a type. `stap` is the step (from 1) in which it arrives or leaves. */
export type DocumentDefinition = {
  readonly titel: string;
  readonly soort: 'aanvraag' | 'bevestiging' | 'bijlage' | 'foto' | 'bericht' | 'advies' | 'besluit';
  readonly stap: number;
  readonly kans: number;
  readonly vertrouwelijkheid?: Vertrouwelijkheid;
};

/** What may be filled in for an eigenschap; a text of a hundred characters where nothing is said. */
export type EigenschapDefinition = {
  readonly formaat?: 'tekst' | 'getal' | 'datum' | 'datum_tijd';
  readonly lengte?: number;
  readonly waarden?: readonly string[];
  /** May be left out. */
  readonly isVrij?: boolean;
};

/** A zaaktype as this project invented it; terms in days. `producten` are the last parts of UPL addresses. */
export type ZaaktypeDefinition = {
  readonly key: string;
  readonly omschrijving: string;
  readonly onderwerp: string;
  readonly handeling: 'Aanvragen' | 'Melden' | 'Indienen' | 'Controleren';
  readonly doorlooptijd: number;
  readonly servicenorm: number;
  readonly verlenging: number | null;
  readonly kanOpschorten: boolean;
  readonly vertrouwelijkheid: Vertrouwelijkheid;
  readonly producten: readonly string[];
  readonly afdeling: string;
  readonly trefwoorden: readonly string[];
  readonly stappen: readonly string[];
  readonly resultaten: readonly ResultaatDefinition[];
  readonly eigenschappen: readonly string[];
  /** By the name of the eigenschap. */
  readonly specificaties?: Readonly<Record<string, EigenschapDefinition>>;
  readonly documenten: readonly DocumentDefinition[];
  readonly heeftLeges: boolean;
  readonly heeftBesluit: boolean;
  readonly verhalen: readonly Verhaal[];
};

/** Addresses of products in the Uniforme Productnamenlijst start with this. */
export const UPL = 'http://standaarden.overheid.nl/owms/terms/';

/** Steps of a request on which somebody decides. */
export const BESLISSTAPPEN = ['Ontvangen', 'In behandeling', 'Beoordeeld', 'Besluit verzonden'] as const;

/** Steps of a report that somebody goes and solves. */
export const MELDINGSTAPPEN = ['Ontvangen', 'Ingepland', 'In uitvoering', 'Afgehandeld'] as const;

/** Granted, refused or withdrawn. */
export const BESLISRESULTATEN: readonly ResultaatDefinition[] = [
  { naam: 'Verleend', generiek: 'Toegekend', kans: 78 },
  { naam: 'Geweigerd', generiek: 'Afgewezen', kans: 14 },
  { naam: 'Ingetrokken', generiek: 'Ingetrokken', kans: 8 },
];

/** Solved or not ours to solve. */
export const MELDINGRESULTATEN: readonly ResultaatDefinition[] = [
  { naam: 'Opgelost', generiek: 'Afgehandeld', kans: 82 },
  { naam: 'Geen actie nodig', generiek: 'Afgewezen', kans: 12 },
  { naam: 'Dubbele melding', generiek: 'Ingetrokken', kans: 6 },
];

/** The documents of nearly every request: form, receipt, decision. */
export const BESLISDOCUMENTEN: readonly DocumentDefinition[] = [
  { titel: 'Aanvraagformulier', soort: 'aanvraag', stap: 1, kans: 1 },
  { titel: 'Ontvangstbevestiging', soort: 'bevestiging', stap: 1, kans: 0.9 },
  { titel: 'Besluit', soort: 'besluit', stap: 4, kans: 1 },
];

/** What most types have in common, so that a definition says only what is its own. */
export const gewoon = {
  handeling: 'Aanvragen',
  verlenging: null,
  kanOpschorten: true,
  vertrouwelijkheid: 'zaakvertrouwelijk',
  stappen: BESLISSTAPPEN,
  resultaten: BESLISRESULTATEN,
  documenten: BESLISDOCUMENTEN,
  heeftLeges: false,
  heeftBesluit: true,
} as const satisfies Partial<ZaaktypeDefinition>;

import type { Vertrouwelijkheid } from '../../../../shared/domain/zaak';
import type { Collection, SandboxStore, Terms } from '../../../store';
import type { DocumentSoort, Roltype } from '../catalogi/catalogus';
import type { RegisterId } from '../registers';

/** Fields of the identification of a betrokkene, named as the Zaken API names them. */
export type Betrokkene =
  | {
      readonly type: 'natuurlijk_persoon';
      readonly identificatie: { readonly inpBsn: string } & Readonly<Record<string, unknown>>;
    }
  | {
      readonly type: 'niet_natuurlijk_persoon';
      readonly identificatie: { readonly innNnpId?: string; readonly kvkNummer?: string } & Readonly<
        Record<string, unknown>
      >;
    }
  | {
      readonly type: 'vestiging';
      readonly identificatie: { readonly vestigingsNummer: string; readonly kvkNummer?: string } & Readonly<
        Record<string, unknown>
      >;
    }
  | {
      readonly type: 'organisatorische_eenheid' | 'medewerker';
      readonly identificatie: { readonly identificatie: string } & Readonly<Record<string, unknown>>;
    };

export type RolRecord = {
  readonly roltype: Roltype;
  readonly betrokkene: Betrokkene;
  readonly registratiedatum: string;
  readonly toelichting: string;
  readonly contactpersoon: {
    readonly naam: string;
    readonly emailadres?: string;
    readonly telefoonnummer?: string;
  } | null;
};

/** `volgnummer` is that of the statustype, from 1. */
export type StatusRecord = { readonly volgnummer: number; readonly gezetOp: string; readonly toelichting: string };

export type ZaakobjectRecord = {
  readonly objectType: 'adres' | 'woz_object' | 'overige';
  readonly identificatie: Readonly<Record<string, unknown>>;
  readonly relatieomschrijving: string;
};

export type DocumentRecord = {
  readonly soort: DocumentSoort;
  readonly identificatie: string;
  readonly titel: string;
  readonly bestandsnaam: string;
  readonly formaat: 'application/pdf' | 'image/png' | 'text/plain';
  readonly creatiedatum: string;
  readonly auteur: string;
  readonly status: 'definitief' | 'in_bewerking';
  readonly vertrouwelijkheid: Vertrouwelijkheid;
  readonly isVerzonden: boolean;
};

export type BesluitRecord = {
  readonly identificatie: string;
  readonly datum: string;
  readonly toelichting: string;
  readonly uiterlijkeReactiedatum: string;
};

/**
 * One zaak with everything that hangs on it, in our own compact words: keys in place of URLs. Its parts have no ids of
 * their own, theirs follow from `uuid` and their place (ids.ts). Rendered to the official JSON on reading.
 */
export type Dossier = {
  readonly uuid: string;
  readonly zaaktype: string;
  readonly identificatie: string;
  readonly bronorganisatie: string;
  readonly omschrijving: string;
  readonly toelichting: string;
  readonly registratiedatum: string;
  readonly startdatum: string;
  readonly einddatum: string | null;
  readonly einddatumGepland: string | null;
  readonly uiterlijkeEinddatumAfdoening: string | null;
  readonly laatstGemuteerd: string;
  readonly kanaal: string;
  readonly producten: readonly string[];
  readonly vertrouwelijkheid: Vertrouwelijkheid;
  readonly betalingsindicatie: 'nvt' | 'nog_niet' | 'gedeeltelijk' | 'geheel' | '';
  readonly laatsteBetaaldatum: string | null;
  readonly opschorting: { readonly indicatie: boolean; readonly eerder: boolean; readonly reden: string };
  readonly verlenging: { readonly reden: string; readonly dagen: number } | null;
  readonly hoofdzaak: string | null;
  readonly deelzaken: readonly string[];
  readonly statussen: readonly StatusRecord[];
  /** Index (from 0) of the resultaattype. */
  readonly resultaat: { readonly type: number; readonly toelichting: string } | null;
  readonly rollen: readonly RolRecord[];
  readonly zaakobjecten: readonly ZaakobjectRecord[];
  readonly eigenschappen: readonly { readonly index: number; readonly waarde: string }[];
  readonly documenten: readonly DocumentRecord[];
  readonly besluiten: readonly BesluitRecord[];
  /** Addresses of contacts about it. State of before does not know them. */
  readonly contactmomenten?: readonly string[];
};

/** The zaken of one register in the store. */
export const dossiersOf = (store: SandboxStore, register: { readonly id: RegisterId }): Collection<Dossier> =>
  store.collection<Dossier>(`zgw/${register.id}/zaken`);

/** Writes `dossier` so that it is found by the numbers of its betrokkenen and by its own. */
export function putDossier(dossiers: Collection<Dossier>, dossier: Dossier, isSeeded = false): void {
  dossiers.put(dossier.uuid, dossier, { terms: termsOf(dossier), sortKey: dossier.startdatum, isSeeded });
}

function termsOf(dossier: Dossier): Terms {
  const found: Record<'bsn' | 'rsin' | 'kvk' | 'vestiging', string[]> = { bsn: [], rsin: [], kvk: [], vestiging: [] };
  for (const { betrokkene } of dossier.rollen) {
    const { identificatie } = betrokkene;
    const add = (term: keyof typeof found, value: unknown): void => {
      if (typeof value === 'string' && value !== '') found[term].push(value);
    };
    add('bsn', identificatie['inpBsn']);
    add('rsin', identificatie['innNnpId']);
    add('kvk', identificatie['kvkNummer']);
    add('vestiging', identificatie['vestigingsNummer']);
  }
  return { ...found, identificatie: dossier.identificatie };
}

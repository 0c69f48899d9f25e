import type { Register } from '../registers';
import { zaaktypeOf } from '../catalogi/catalogus';
import type { Dossier, DocumentRecord } from '../zaken/dossier';
import type { DocumentText } from './files';

type About = Pick<Dossier, 'identificatie' | 'zaaktype' | 'omschrijving' | 'toelichting'>;

/**
 * What a document of a zaak says. Names nobody: a file may be opened by whoever may see the zaak. Pure, so that the
 * size in its metadata is the size of the file.
 */
export function documentText(register: Register, dossier: About, document: DocumentRecord): DocumentText {
  const type = zaaktypeOf(register, dossier.zaaktype);
  return {
    kop: document.titel,
    regels: [
      `Zaaknummer: ${dossier.identificatie}`,
      `Onderwerp: ${type.onderwerp}`,
      `Omschrijving: ${dossier.omschrijving}`,
      `Datum: ${document.creatiedatum}`,
      '',
      ...TEXTS[document.soort],
      '',
      dossier.toelichting,
      '',
      'Dit is een document uit de oefenomgeving. De inhoud is verzonnen.',
    ],
  };
}

const TEXTS: Readonly<Record<DocumentRecord['soort'], readonly string[]>> = {
  aanvraag: [
    'Met dit formulier vraag ik de gemeente om een beslissing.',
    'Ik heb het formulier naar waarheid ingevuld.',
  ],
  bevestiging: ['Wij hebben uw bericht ontvangen.', 'U hoort van ons voor het einde van de termijn.'],
  bijlage: ['Bijlage bij de aanvraag.'],
  foto: ['Foto van de situatie.'],
  bericht: ['Wij hebben gekeken naar wat u ons schreef.', 'Hieronder leest u wat er is gedaan.'],
  advies: ['Verslag van het onderzoek.', 'Alleen voor intern gebruik.'],
  besluit: [
    'Wij hebben een besluit genomen over uw aanvraag.',
    'Bent u het niet eens met dit besluit? Maak dan binnen zes weken bezwaar.',
  ],
};

import { passesElevenTest } from '../../../../shared/domain/bsn';
import { invalidField } from '../rest/problems';
import type { PartijIdentificatorRecord, Tables } from './records';

type Rule = {
  readonly codeObjecttype: string;
  readonly codeRegister: string;
  readonly fits: (objectId: string) => boolean;
};

/** Which object, register and notation belong to a kind of number. Source: Klantinteracties 0.9 partij-identificatoren. */
const RULES: Readonly<Record<string, Rule>> = {
  bsn: { codeObjecttype: 'natuurlijk_persoon', codeRegister: 'brp', fits: passesElevenTest },
  kvk_nummer: { codeObjecttype: 'niet_natuurlijk_persoon', codeRegister: 'hr', fits: (id) => /^\d{8}$/.test(id) },
  rsin: { codeObjecttype: 'niet_natuurlijk_persoon', codeRegister: 'hr', fits: (id) => /^\d{9}$/.test(id) },
  vestigingsnummer: { codeObjecttype: 'vestiging', codeRegister: 'hr', fits: (id) => /^\d{12}$/.test(id) },
};

type Candidate = Omit<PartijIdentificatorRecord, 'uuid'> & { readonly uuid?: string | undefined };

/** Refuses codes that do not belong together and a number in the wrong notation. The number itself is never repeated. */
export function checkCodes({ partijIdentificator: asked, subIdentificatorVan }: Candidate, tables: Tables): void {
  const rule = RULES[asked.codeSoortObjectId];
  if (rule?.codeObjecttype !== asked.codeObjecttype) {
    throw invalidField('partijIdentificator.codeObjecttype', 'invalid_choice', 'Past niet bij codeSoortObjectId.');
  }
  if (rule.codeRegister !== asked.codeRegister) {
    throw invalidField('partijIdentificator.codeRegister', 'invalid_choice', 'Past niet bij codeSoortObjectId.');
  }
  if (!rule.fits(asked.objectId)) {
    throw invalidField('partijIdentificator.objectId', 'invalid', 'Deze waarde is ongeldig.');
  }
  const parent = subIdentificatorVan === null ? null : tables.identificatoren.get(subIdentificatorVan);
  const isVestiging = asked.codeSoortObjectId === 'vestigingsnummer';
  if (isVestiging !== (parent?.partijIdentificator.codeSoortObjectId === 'kvk_nummer')) {
    const reason = 'Een vestigingsnummer, en alleen dat, valt onder een kvk_nummer.';
    throw invalidField('subIdentificatorVan', 'invalid', reason);
  }
}

/** Refuses an identificator that another record has already under the same parent. */
export function checkUnique(
  { uuid, partijIdentificator: asked, subIdentificatorVan }: Candidate,
  tables: Tables,
): void {
  const same = tables.identificatoren
    .find({ where: { objectId: asked.objectId } })
    .items.some(
      (other) =>
        other.uuid !== uuid &&
        other.subIdentificatorVan === subIdentificatorVan &&
        other.partijIdentificator.codeSoortObjectId === asked.codeSoortObjectId &&
        other.partijIdentificator.codeObjecttype === asked.codeObjecttype &&
        other.partijIdentificator.codeRegister === asked.codeRegister,
    );
  if (same) {
    throw invalidField(
      '__all__',
      'unique',
      'PartijIdentificator moet uniek zijn, er bestaat er al een met deze gegevens.',
    );
  }
}

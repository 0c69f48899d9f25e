import type { ActorRef } from '../../ports/klantinteracties-write';
import type { PartijQuery } from '../../ports/ports';

/** How a number of a base registration is written down as a partij-identificator. Source: specs/calls.md §2. */
export type IdentificatorCodes = {
  readonly codeRegister: 'brp' | 'hr';
  readonly codeObjecttype: 'natuurlijk_persoon' | 'niet_natuurlijk_persoon' | 'vestiging';
  readonly codeSoortObjectId: 'bsn' | 'kvk_nummer' | 'vestigingsnummer';
  readonly objectId: string;
};

/** The codes of whoever is looked for. */
export function identificatorOf(query: PartijQuery): IdentificatorCodes {
  switch (query.by) {
    case 'bsn':
      return {
        codeRegister: 'brp',
        codeObjecttype: 'natuurlijk_persoon',
        codeSoortObjectId: 'bsn',
        objectId: query.bsn,
      };
    case 'kvkNummer':
      return {
        codeRegister: 'hr',
        codeObjecttype: 'niet_natuurlijk_persoon',
        codeSoortObjectId: 'kvk_nummer',
        objectId: query.kvkNummer,
      };
    case 'vestigingsnummer':
      return {
        codeRegister: 'hr',
        codeObjecttype: 'vestiging',
        codeSoortObjectId: 'vestigingsnummer',
        objectId: query.vestigingsnummer,
      };
  }
}

/** Codes of an actor, shared with others who work on the same register. Source: specs/calls.md §2. */
export type ActorCodes = {
  readonly codeObjecttype: string;
  readonly codeRegister: string;
  readonly codeSoortObjectId: string;
};

/** The codes of an employee or team. A colleague is known by e-mail address or by number in the address book. */
export function actorCodes({ soort, identificatie }: Pick<ActorRef, 'soort' | 'identificatie'>): ActorCodes {
  switch (soort) {
    case 'gebruiker':
      return { codeObjecttype: 'mdw', codeRegister: 'msei', codeSoortObjectId: 'email' };
    case 'afdeling':
      return { codeObjecttype: 'afd', codeRegister: 'obj', codeSoortObjectId: 'idf' };
    case 'groep':
      return { codeObjecttype: 'grp', codeRegister: 'obj', codeSoortObjectId: 'idf' };
    case 'medewerker':
      return identificatie.includes('@')
        ? { codeObjecttype: 'mdw', codeRegister: 'handmatig', codeSoortObjectId: 'email' }
        : { codeObjecttype: 'mdw', codeRegister: 'obj', codeSoortObjectId: 'idf' };
  }
}

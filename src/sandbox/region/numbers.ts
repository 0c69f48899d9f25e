import { passesElevenTest } from '../../shared/domain/bsn';
import type { Rng } from './model';

/** Hands out numbers that no person or company has. See resources/sandbox/README.md for the ranges. */
export interface Numbers {
  /** 99991… to 99996…: the range for tests, outside the published test persons (99997… and 99999…). */
  bsn(): string;
  /** 9998…, passes the eleven test. */
  rsin(): string;
  kvkNummer(): string;
  vestigingsnummer(): string;
  /** A mobile number, ten digits. */
  mobiel(): string;
  /** A fixed number in the area of `netnummer` that cannot be dialled: local numbers do not start with 0. */
  vast(netnummer: string): string;
}

/** Numbers for one region; none is given twice. */
export function createNumbers(rng: Rng): Numbers {
  const used = new Set<string>();
  const unique = (make: () => string): string => {
    let made = make();
    while (used.has(made)) made = make();
    used.add(made);
    return made;
  };
  const digits = (source: Rng, length: number): string => String(source.int(0, 10 ** length - 1)).padStart(length, '0');
  const elevenTested = (make: () => string): string =>
    unique(() => {
      let made = make();
      while (!passesElevenTest(made)) made = make();
      return made;
    });
  const sources = {
    bsn: rng.fork('bsn'),
    rsin: rng.fork('rsin'),
    kvk: rng.fork('kvk'),
    vestiging: rng.fork('vestiging'),
    telefoon: rng.fork('telefoon'),
  };
  return {
    bsn: () => elevenTested(() => `9999${sources.bsn.int(1, 6)}${digits(sources.bsn, 4)}`),
    rsin: () => elevenTested(() => `9998${digits(sources.rsin, 5)}`),
    kvkNummer: () => unique(() => `9000${digits(sources.kvk, 4)}`),
    vestigingsnummer: () => unique(() => `0000900${digits(sources.vestiging, 5)}`),
    mobiel: () => unique(() => `068999${digits(sources.telefoon, 4)}`),
    vast: (netnummer) => unique(() => `${netnummer}0${digits(sources.telefoon, 9 - netnummer.length)}`),
  };
}

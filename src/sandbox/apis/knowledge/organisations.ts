import type { Municipality } from './content';

const OWMS = 'http://standaarden.overheid.nl/owms/terms';

/** An organisation in OWMS, under which texts are published. */
export type Owms = { readonly id: string; readonly uuid: string; readonly identifier: string; readonly label: string };

const gemeente = (id: Municipality, naam: string, uuid: string): Owms => ({
  id,
  uuid,
  identifier: `${OWMS}/${naam}_(gemeente)`,
  label: naam,
});

/** The three municipalities. */
export const OWMS_OF: Readonly<Record<Municipality, Owms>> = {
  harderwijk: gemeente('harderwijk', 'Harderwijk', '0a6f2c9e-51d4-4f0b-9c1e-2f4a7d3b6e01'),
  ermelo: gemeente('ermelo', 'Ermelo', '0a6f2c9e-51d4-4f0b-9c1e-2f4a7d3b6e02'),
  zeewolde: gemeente('zeewolde', 'Zeewolde', '0a6f2c9e-51d4-4f0b-9c1e-2f4a7d3b6e03'),
};

/** Whose texts hold where a municipality has none of its own: reference texts are VNG's in the SDG model. */
export const OWMS_REFERENCE: Owms = {
  id: 'referentie',
  uuid: '0a6f2c9e-51d4-4f0b-9c1e-2f4a7d3b6e00',
  identifier: `${OWMS}/Vereniging_van_Nederlandse_Gemeenten`,
  label: 'Vereniging van Nederlandse Gemeenten',
};

/** OWMS has no end date for an organisation that exists; the official APIs want one all the same. */
export const OWMS_END = '2099-12-31T00:00:00Z';

import type { BetrokkeneRol, NewBetrokkene } from '../../ports/klantinteracties-write';

/** A betrokkene as `maak-klantcontact` takes it. */
export const betrokkeneBody = (betrokkene: NewBetrokkene, rol: BetrokkeneRol = 'klant', initiator = true) => ({
  wasPartij: betrokkene.partijId === null ? null : { uuid: betrokkene.partijId },
  rol,
  initiator,
  contactnaam: contactnaamBody(betrokkene),
  organisatienaam: betrokkene.organisatienaam.slice(0, 200),
});

/** Name parts cut to what the API takes. */
export const contactnaamBody = ({ voornaam, voorvoegsel, achternaam }: NewBetrokkene) => ({
  voorletters: '',
  voornaam: voornaam.slice(0, 200),
  voorvoegselAchternaam: voorvoegsel.slice(0, 10),
  achternaam: achternaam.slice(0, 200),
});

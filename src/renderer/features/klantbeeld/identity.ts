import type { Organisatie } from '../../../shared/domain/organisatie';
import type { Persoon, PersoonFlags } from '../../../shared/domain/persoon';
import { nl } from '../../text/nl';
import { formatDay, type Tone } from '../../ui';

/** An organisation has a KVK-nummer; a person never does. */
export const isOrganisatie = (identity: Persoon | Organisatie): identity is Organisatie => 'kvkNummer' in identity;

/** One thing that changes the talk: the word, and what it means for the employee. */
export type Flag = { readonly key: string; readonly tone: Tone; readonly label: string; readonly talk: string };

/** What must be known before anything is said, most serious first. */
export function flagsOf(identity: Persoon | Organisatie | null): readonly Flag[] {
  if (identity === null) return [];
  return isOrganisatie(identity) ? organisatieFlags(identity) : persoonFlags(identity.flags);
}

function persoonFlags(flags: PersoonFlags): readonly Flag[] {
  const text = nl.klantbeeld.flags;
  const all: readonly (Flag | false)[] = [
    flags.overleden !== null && {
      key: 'overleden',
      tone: 'danger',
      label: text.overleden(flags.overleden.text),
      talk: text.overledenTalk,
    },
    flags.isGeheim && { key: 'geheim', tone: 'danger', label: text.geheim, talk: text.geheimTalk },
    flags.onderCuratele && { key: 'curatele', tone: 'warn', label: text.curatele, talk: text.curateleTalk },
    flags.inOnderzoek.length > 0 && {
      key: 'onderzoek',
      tone: 'warn',
      label: text.onderzoek,
      talk: text.onderzoekTalk(flags.inOnderzoek),
    },
    // Death is said above; that the BRP stopped because of it adds nothing.
    flags.opschorting !== null &&
      flags.overleden === null && {
        key: 'opschorting',
        tone: 'warn',
        label: text.opschorting(flags.opschorting),
        talk: text.opschortingTalk,
      },
  ];
  return all.filter((flag) => flag !== false);
}

function organisatieFlags(organisatie: Organisatie): readonly Flag[] {
  const text = nl.klantbeeld.flags;
  const all: readonly (Flag | false)[] = [
    organisatie.einddatum !== null && {
      key: 'opgeheven',
      tone: 'danger',
      label: text.opgeheven(formatDay(organisatie.einddatum)),
      talk: text.opgehevenTalk,
    },
    organisatie.isNonMailing && { key: 'nonMailing', tone: 'info', label: text.nonMailing, talk: text.nonMailingTalk },
  ];
  return all.filter((flag) => flag !== false);
}

import type { Conversation } from '../../../shared/domain/conversation';
import type { Subject } from '../../../shared/domain/klantbeeld';
import type { Namens, NamensCheckId, NamensSoort } from '../../../shared/domain/namens';
import { namensChecks, representedLevel } from '../../../shared/domain/namens-rules';
import type { Organisatie } from '../../../shared/domain/organisatie';
import type { Partij } from '../../../shared/domain/klantcontact';
import type { Persoon } from '../../../shared/domain/persoon';
import { notIdentified } from '../identification/identify';
import type { Chosen } from './conversation-service';

const NOBODY = { naam: null, geboortedatum: null } as const;
const ADULT_FROM = 18;

/** The caller speaks for somebody, who is still to be chosen. Null when it is not known who calls, or they already do. */
export function beginNamens(before: Conversation, soort: NamensSoort): Conversation | null {
  const { subject, caller, identification } = before;
  if (!subject || before.namens) return null;
  const { naam, geboortedatum } = caller;
  return {
    ...before,
    namens: { soort, vertegenwoordiger: { subject, naam, geboortedatum, identification }, checks: [] },
    ...{ subject: null, identification: notIdentified, magHergebruiken: undefined },
    caller: { ...caller, ...NOBODY },
  };
}

/** The caller speaks for themselves again, as well known as they were. */
export function endNamens(before: Conversation): Conversation {
  if (!before.namens) return before;
  const { subject, identification, naam, geboortedatum } = before.namens.vertegenwoordiger;
  return {
    ...before,
    ...{ namens: undefined, magHergebruiken: undefined, subject, identification },
    caller: { ...before.caller, naam, geboortedatum },
  };
}

/** Somebody is chosen for whom the caller speaks. What was checked about another says nothing of them. */
export function representing(before: Conversation, namens: Namens, { subject, caller }: Chosen): Conversation {
  const isSame = JSON.stringify(subject) === JSON.stringify(before.subject);
  const now = isSame ? namens : { ...namens, checks: [] };
  return withLevel({
    ...{ ...before, subject, namens: now },
    magHergebruiken: isSame ? before.magHergebruiken : undefined,
    caller: { ...before.caller, ...caller },
  });
}

/** One thing was checked: what the agent saw, or what the BRP says. Null when this kind does not ask it, or nobody is chosen. */
export function checkedNamens(before: Conversation, id: NamensCheckId, isGoed: boolean): Conversation | null {
  const { namens, subject } = before;
  if (!namens || !subject || !namensChecks(namens.soort).includes(id)) return null;
  const checks = [...namens.checks.filter((one) => one.id !== id), { id, isGoed }];
  return withLevel({ ...before, namens: { ...namens, checks } });
}

function withLevel(conversation: Conversation): Conversation {
  const { namens, subject } = conversation;
  if (!namens || !subject) return { ...conversation, identification: notIdentified };
  const level = representedLevel(namens);
  return { ...conversation, identification: { ...notIdentified, level } };
}

/**
 * Whether the BRP names the caller as a parent of the one for whom they speak, who is not of age. Null when it did not answer, or does not
 * know how old somebody is.
 */
export function isParentOf(caller: Subject, child: Persoon | Organisatie | Partij | null): boolean | null {
  if (!child) return null;
  if (caller.kind !== 'persoon' || !('bsn' in child)) return false;
  if (child.leeftijd === null) return null;
  return (
    child.leeftijd < ADULT_FROM && child.relaties.some(({ soort, bsn }) => soort === 'ouder' && bsn === caller.bsn)
  );
}

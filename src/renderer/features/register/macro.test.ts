import { describe, expect, it } from 'vitest';
import { shippedLijsten } from '../../../../tests/fakes/lijsten';
import { conversationOf, questionOf } from '../../../../tests/support/builders';
import type { Macro } from '../../../shared/domain/lijsten';
import { withMacro } from './macro';

const macro = (part: Partial<Macro>): Macro => ({
  ...{ id: 'm', naam: 'Macro', isIngetrokken: false, toets: null, resultaat: null, doel: null, tekst: '' },
  ...part,
});
const burgerzaken = { soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken' } as const;
const context = {
  conversation: conversationOf({
    caller: { telefoonnummer: '+31341411911', naam: 'A. de Vries', geboortedatum: null },
  }),
  partij: null,
  resultaten: shippedLijsten().resultaten,
  tekst: 'Uitleg gegeven.',
};
const empty = questionOf({ note: '', resultaat: null, isBeantwoord: null, callback: null });

describe('a macro', () => {
  it('chooses a result with what goes with it, and puts its words at the end of the note', () => {
    const change = withMacro(
      { ...empty, note: 'Vroeg iets.' },
      macro({ resultaat: 'zelfstandig_afgehandeld' }),
      context,
    );

    expect(change).toEqual({
      note: 'Vroeg iets.\nUitleg gegeven.',
      macroRegels: ['Uitleg gegeven.'],
      resultaat: 'zelfstandig_afgehandeld',
      isBeantwoord: 'ja',
    });
  });

  it('asks a department to call back, with what is known of the caller', () => {
    const change = withMacro(empty, macro({ doel: burgerzaken }), context);

    expect(change).toMatchObject({
      resultaat: 'terugbelverzoek_gemaakt',
      isBeantwoord: 'nee',
      callback: { ...burgerzaken, telefoonnummer: '0341 41 19 11', toelichting: 'Uitleg gegeven.' },
    });
  });

  it('keeps what was typed in the callback already', () => {
    const typed = withMacro(empty, macro({ doel: burgerzaken }), context).callback;
    const question = { ...empty, callback: typed ? { ...typed, naam: 'Parkeren', voorkeursmoment: 'morgen' } : null };

    expect(withMacro(question, macro({ doel: burgerzaken }), context).callback).toMatchObject({
      naam: 'Burgerzaken',
      voorkeursmoment: 'morgen',
    });
  });

  it('says its words once, however often its key is pressed', () => {
    expect(withMacro({ ...empty, note: 'Uitleg gegeven.' }, macro({ tekst: 'x' }), context)).toEqual({});
  });

  it('leaves the result alone when it has none, or one that is no more', () => {
    expect(withMacro(empty, macro({ resultaat: 'bestaat-niet' }), context)).toEqual({
      ...{ note: 'Uitleg gegeven.', macroRegels: ['Uitleg gegeven.'] },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { artikelIdOf, artikelOf } from '../../../../tests/fakes/klantbeeld/knowledge';
import { agent, harderwijk } from '../../../../tests/support/builders';
import { kennisWork } from '../../../../tests/support/kennis-work';
import { voorstelVeldenSchema, type Voorstel } from '../../../shared/domain/kennisvoorstel';

const joost = agent({ id: 'joost', roles: ['redacteur'] });
const published = [
  artikelOf({
    id: artikelIdOf('paspoort'),
    titel: 'Paspoort aanvragen',
    municipality: null,
    trefwoorden: ['paspoort'],
    velden: { tekst: '<p>Maak een afspraak.</p>' },
  }),
  artikelOf({
    id: artikelIdOf('afval'),
    titel: 'Grof afval',
    municipality: null,
    trefwoorden: ['grofvuil'],
    velden: { tekst: '<p>Breng het weg.</p>' },
  }),
];

async function draftOf(changes: Partial<Voorstel>) {
  const { kennisbeheer } = kennisWork(published);
  const draft = await kennisbeheer.drafts.start(joost, {
    soort: 'nieuw',
    titel: 'Bijen houden',
    gemeente: harderwijk,
    kennisvragen: [],
  });
  if (!draft) throw new Error('no draft');
  return { kennisbeheer, draft: { ...draft, ...changes } };
}
const tekst = (html: string) => voorstelVeldenSchema.parse({ tekst: html });

describe('trying a draft', () => {
  it('tells which questions find it among what is published', async () => {
    const { kennisbeheer, draft } = await draftOf({
      velden: tekst('<p>U mag bijen houden in uw tuin.</p>'),
      zegswijzen: ['er zoemt van alles bij de buurman'],
    });

    const found = await kennisbeheer.proef.findable(joost, draft, [
      'bijen in de tuin',
      'zoemt bij de buurman',
      'paspoort',
    ]);

    expect(found.map(({ plaats }) => plaats)).toEqual([1, 1, null]);
    expect(found[2]?.eerste).toBe('Paspoort aanvragen');
  });

  it('shows it as an agent will read it: without what could do harm', async () => {
    const { kennisbeheer, draft } = await draftOf({ velden: tekst('<p>Goed<script>kwaad()</script></p>') });

    const preview = await kennisbeheer.proef.preview(joost, draft);

    expect(preview).toMatchObject({
      titel: 'Bijen houden',
      velden: { tekst: '<p>Goed</p>' },
      municipality: 'harderwijk',
    });
  });

  it('lays an own text over the reference text', async () => {
    const { kennisbeheer, draft } = await draftOf({
      artikelId: artikelIdOf('paspoort'),
      velden: voorstelVeldenSchema.parse({ kostenEnBetaalmethoden: '<p>€ 75.</p>' }),
    });

    expect(await kennisbeheer.proef.preview(joost, draft)).toMatchObject({
      velden: { tekst: '<p>Maak een afspraak.</p>', kostenEnBetaalmethoden: '<p>€ 75.</p>' },
      lokaleVelden: ['kostenEnBetaalmethoden'],
    });
  });
});

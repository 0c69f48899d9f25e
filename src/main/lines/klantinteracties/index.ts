import { z } from 'zod';
import { mapValue } from '../../../shared/result';
import { defineLine } from '../define-line';
import { contactgegevensWritePort } from './contactgegevens-write';
import { correctieWritePort } from './correctie-write';
import { readPort } from './read';
import { terugbelPort } from './terugbel-read';
import { terugbelWritePort } from './terugbel-write';
import { wireLinkPage } from './wire';
import { writePort } from './write';

/** Contacts, callbacks and the people behind them. Source: Klantinteracties 0.9 (Open Klant 2.x). */
export const klantinteracties = defineLine({
  kind: 'klantinteracties',
  label: 'Contacten',
  ports: [
    'klantinteracties',
    'klantinteractiesWrite',
    'contactgegevensWrite',
    'correctieWrite',
    'terugbel',
    'terugbelWrite',
  ],
  settings: z.strictObject({}),
  connect: (http) => ({
    klantinteracties: readPort(http),
    klantinteractiesWrite: writePort(http),
    contactgegevensWrite: contactgegevensWritePort(http),
    correctieWrite: correctieWritePort(http),
    terugbel: terugbelPort(http),
    terugbelWrite: terugbelWritePort(http),
  }),
  // Actoren are employees and teams: the smallest list that names no resident. Only ids are read.
  async probe(http) {
    return mapValue(await http.get('/actoren', wireLinkPage, { params: { page: 1, pageSize: 1 } }), () => null);
  },
});

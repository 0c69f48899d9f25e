import { answerOf } from '../ask';
import type { BadServer, Question } from './bad-servers';
import { renumbered, withNext } from './distort';

const pageOf = ({ request, base }: Question): number =>
  Number(new URL(request.url, base).searchParams.get('page') ?? 1);

/** Lists without an end, and links that lead away. */
export const strangePages: readonly BadServer[] = [
  {
    name: 'a next page that is the same one',
    answer: ({ route, base, request }) => answerOf(route, base, withNext(route.body, `${base}${request.url}`)),
    gives: ['ok'],
    isWhole: true,
  },
  {
    name: 'two pages that name each other',
    answer: (question) => {
      const { route, base, request } = question;
      const page = pageOf(question) % 2;
      return answerOf(route, base, renumbered(withNext(route.body, `${base}${request.url}`), page));
    },
    gives: ['ok', 'invalidResponse', 'notFound'],
  },
  {
    name: 'new records on every next page',
    answer: (question) => {
      const { route, base, request } = question;
      const page = pageOf(question);
      const body = withNext(route.body, `${base}${request.url}`);
      return answerOf(route, base, page === 1 ? body : renumbered(body, page));
    },
    gives: ['ok', 'invalidResponse', 'timeout'],
  },
  {
    name: 'a next page at an internal host',
    answer: ({ route, base, elsewhere }) => answerOf(route, base, withNext(route.body, `${elsewhere}/?page=2`)),
    gives: ['ok'],
    isWhole: true,
  },
  {
    name: 'links that all lead to another host',
    answer: ({ route, elsewhere }) => answerOf(route, elsewhere),
    gives: ['ok', 'invalidResponse', 'notFound', 'internal'],
  },
];

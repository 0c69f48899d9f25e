import type { SandboxApi } from '../../../api';
import { useProblemDialect } from '../../customers/rest/problems';
import { addressOf } from '../../customers/rest/routes';
import { loadContent } from '../content';
import { catalogueProducts } from '../products';
import { scFeed } from './feed';

/** The feed of Samenwerkende Catalogi 4.0 for the three municipalities. */
export const scApi: SandboxApi = {
  id: 'sc',
  prefix: '/sc',
  routes(app, context) {
    useProblemDialect(app);
    addressOf(app, '/producten.xml', {
      GET(_request, reply) {
        const products = catalogueProducts(loadContent(context.resources), context.rng.fork('sc'), 7);
        return reply.type('application/xml; charset=utf-8').send(scFeed(products));
      },
    });
  },
};

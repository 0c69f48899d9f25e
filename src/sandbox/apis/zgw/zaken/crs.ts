import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../http';

const CRS = 'EPSG:4326';

const unsupported = (): ProblemError =>
  new ProblemError({
    status: 406,
    code: 'not_acceptable',
    title: 'Kan niet voldoen aan de opgegeven Accept header.',
    detail: 'CRS niet ondersteund',
  });

/** A client that wants other coordinates than WGS 84 gets 406. The answer says which it holds. */
export function checkAcceptCrs(request: FastifyRequest, reply: FastifyReply): void {
  const wanted = request.headers['accept-crs'];
  if (wanted !== undefined && wanted !== CRS) throw unsupported();
  void reply.header('Content-Crs', CRS);
}

/** A body that may hold coordinates must say which ones: 412 without, 406 with another than WGS 84. */
export function requireContentCrs(request: FastifyRequest): void {
  const given = request.headers['content-crs'];
  if (given === undefined) {
    throw new ProblemError({
      status: 412,
      code: 'precondition_failed',
      title: 'Precondition failed',
      detail: "'Content-Crs' header ontbreekt",
    });
  }
  if (given !== CRS) throw unsupported();
}

import { z } from 'zod';

/** A readonly object schema: the domain knows no mutable data. */
export const shape = <T extends z.core.$ZodLooseShape>(fields: T) => z.object(fields).readonly();

/** A readonly list schema. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

import { z } from 'zod';

// Zod would write a function of its own for every schema, at the first use of each: for the few times that a start uses them that takes
// longer than it saves. Read before any schema is made.
z.config({ jitless: true });

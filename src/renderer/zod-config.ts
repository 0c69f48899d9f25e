import { z } from 'zod';

// Schemas of shared come along with its functions. Zod otherwise probes for `new Function`, which the window's policy refuses with an error
// in the console. Imported first in main.tsx: the probe runs when the first schema is made.
z.config({ jitless: true });

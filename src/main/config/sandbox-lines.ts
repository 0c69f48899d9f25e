import path from 'node:path';

/** What stands in the sandbox's lines file for its address. */
export const SANDBOX_ADDRESS = '{sandbox}';

/** The lines file of the embedded practice municipalities. */
export const sandboxLinesFile = (resources: string): string => path.join(resources, 'lines', 'sandbox.yaml');

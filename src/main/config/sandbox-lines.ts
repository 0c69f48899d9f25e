import path from 'node:path';

/** What stands in the lines files of the sandbox for its address. */
export const SANDBOX_ADDRESS = '{sandbox}';

/** The folder with the lines files of the embedded practice municipalities: every `.yaml` in it. */
export const sandboxLinesFolder = (resources: string): string => path.join(resources, 'lines');

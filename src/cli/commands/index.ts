import type { Command } from '../io';
import { openLines, RESOURCES } from '../open-lines';
import { benchStartupCommand } from './bench-startup';
import { createKbCommands } from './kb';
import { createKlantbeeldCommand } from './klantbeeld';
import { createLinesCommands } from './lines';
import { sandboxCommand, sandboxPeopleCommand } from './sandbox';

/** Every command; a longer name before a shorter one that it begins with. */
export const commands: readonly Command[] = [
  createKlantbeeldCommand({ openLines, stdin: process.stdin }),
  ...createLinesCommands({ openLines }),
  ...createKbCommands({ resources: RESOURCES, openLines }),
  sandboxPeopleCommand,
  sandboxCommand,
  benchStartupCommand,
];

import type { Command } from '../io';
import { openLines, RESOURCES } from '../open-lines';
import { benchStartupCommand } from './bench-startup';
import { createKbCommands } from './kb';
import { klantbeeldCommand } from './klantbeeld';
import { linesCheckCommand, linesListCommand } from './lines';
import { sandboxCommand, sandboxPeopleCommand } from './sandbox';

/** Every command; a longer name before a shorter one that it begins with. */
export const commands: readonly Command[] = [
  klantbeeldCommand,
  linesListCommand,
  linesCheckCommand,
  ...createKbCommands({ resources: RESOURCES, openLines }),
  sandboxPeopleCommand,
  sandboxCommand,
  benchStartupCommand,
];

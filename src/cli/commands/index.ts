import type { Command } from '../io';
import { todayInTheNetherlands } from '../../main/compose';
import { linesWithoutAsking, openLines, RESOURCES } from '../open-lines';
import { benchFanoutCommand } from './bench-fanout';
import { benchOutboxCommand } from './bench-outbox';
import { createBenchSearchCommand } from './bench-search';
import { benchStartupCommand } from './bench-startup';
import { chaosCommand } from './chaos';
import { benchSyncCommand } from './bench-sync';
import { createKbCommands } from './kb';
import { kbSyncCommands } from './kb-sync';
import { createKlantbeeldCommand } from './klantbeeld';
import { createLinesCommands } from './lines';
import { createLinesResolveCommand } from './lines-resolve';
import { sandboxCommand, sandboxPeopleCommand } from './sandbox';

/** Every command; a longer name before a shorter one that it begins with. */
export const commands: readonly Command[] = [
  createKlantbeeldCommand({ openLines, stdin: process.stdin }),
  ...createLinesCommands({ openLines }),
  createLinesResolveCommand({ readLines: linesWithoutAsking, today: () => todayInTheNetherlands(Date.now()) }),
  ...createKbCommands({ resources: RESOURCES, openLines }),
  ...kbSyncCommands,
  sandboxPeopleCommand,
  sandboxCommand,
  benchFanoutCommand,
  benchOutboxCommand,
  createBenchSearchCommand({ resources: RESOURCES }),
  benchStartupCommand,
  chaosCommand,
  benchSyncCommand,
];

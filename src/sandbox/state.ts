import type { Datum } from '../shared/domain/datum';
import type { SandboxApi, SandboxContext } from './api';
import { sandboxApis } from './apis';
import { generateRegion } from './region/generate';
import type { Region } from './region/model';
import { createRng } from './rng';
import { openSandboxStore, type SandboxStore } from './store';

/** Rises when generated data changes, so that a stored state is seeded anew. */
const DATA_VERSION = 3;

/** Everything that is seeded when the sandbox starts goes by one name. */
const AT_START = 'start';

export type StateOptions = {
  /** State file, or null for memory. */
  readonly file: string | null;
  readonly seed: number;
  readonly today: Datum;
  readonly resources: string;
};

/** The region and what its registers hold. */
export type SandboxState = {
  readonly region: Region;
  readonly store: SandboxStore;
  readonly contextOf: (api: SandboxApi) => SandboxContext;
  /** Makes the generated records, once per seed and day; those of an API that is seeded when asked are left. What was posted stays. */
  readonly fill: () => void;
  readonly seedWhenAsked: (api: SandboxApi) => void;
  readonly close: () => void;
};

/** Opens the state. `base` is the server's own address, for the links in its answers. */
export function openState(options: StateOptions, base: () => string): SandboxState {
  const { seed, today, resources } = options;
  const store = openSandboxStore(options.file, base);
  const region = generateRegion({ seed, today, resources });
  const contextOf = (api: SandboxApi): SandboxContext => ({
    region,
    store,
    rng: createRng(`${seed}/${api.id}`),
    today,
    url: (path) => `${base()}${path}`,
    resources,
  });
  const stamp = [DATA_VERSION, seed, today].join('/');
  return {
    region,
    store,
    contextOf,
    fill() {
      store.transaction(() => {
        if (store.seedOf(AT_START) === stamp) return;
        store.removeSeeded();
        for (const api of sandboxApis) if (!api.isSeededWhenAsked) api.seed?.(contextOf(api));
        store.markSeeded(AT_START, stamp);
      });
    },
    seedWhenAsked(api) {
      if (store.seedOf(api.id) === stamp) return;
      store.transaction(() => {
        api.seed?.(contextOf(api));
        store.markSeeded(api.id, stamp);
      });
    },
    close: () => store.close(),
  };
}

/** Changes a part of a slice, as zustand's `set`. */
export type SetPart<S> = (part: Partial<S> | ((state: S) => Partial<S>)) => void;

/** A slice: a function of what it needs, which sees only its own part. `createStore(createXSlice(bridge))` makes one alone, in a test. */
export type SliceCreator<S> = (set: SetPart<S>, get: () => S) => S;

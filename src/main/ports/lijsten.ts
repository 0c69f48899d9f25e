import type { LijstChange, Lijsten, Macro } from '../../shared/domain/lijsten';
import type { LinesConfiguration } from '../../shared/domain/lines-configuration';

/** How putting the lists in their place went. */
export type ListsWritten = 'written' | 'changedMeanwhile' | 'notWritable';

/** Where the lists of this installation lie, for every workstation that reads them. */
export interface ListsPlace {
  /** The lists as they are now; the last good ones while the file is broken. */
  current(): Promise<Lijsten>;
  /** Whether the file is right as it is now. */
  status(): LinesConfiguration;
  /** Replaces them, unless the file is another than the one with `basedOn`. */
  write(lijsten: Lijsten, basedOn: number): Promise<ListsWritten>;
}

/** What administrators changed at this workstation, newest first. Append-only. */
export interface ListChangeLog {
  record(change: LijstChange): void;
  latest(limit: number): readonly LijstChange[];
}

/** What users chose and made for themselves. */
export interface OwnChoiceStore {
  favourites(userId: string): readonly string[];
  setFavourites(userId: string, ids: readonly string[]): void;
  macros(userId: string): readonly Macro[];
  putMacro(userId: string, macro: Macro): void;
  removeMacro(userId: string, id: string): void;
}

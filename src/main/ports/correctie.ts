import type { KlantcontactId } from '../../shared/domain/ids';
import type { Answer } from './ports';

/** What a contact says, as far as it can be corrected. Within the limits of Klantinteracties 0.9: onderwerp 200, inhoud 1000. */
export type ContactText = { readonly onderwerp: string; readonly inhoud: string; readonly resultaat: string | null };

export type Correction = {
  readonly klantcontactId: KlantcontactId;
  /** What stood there when it was changed: when the register holds something else by now, nothing is written. */
  readonly basedOn: ContactText;
  readonly text: ContactText;
  readonly at: string;
  /** Name of the employee. */
  readonly door: string;
  readonly reden: string;
};

/** Correcting a contact that was saved. Served by `klantinteracties`. */
export interface CorrectieWritePort {
  /** `rejected` with the field `conflict` when somebody else changed it first. */
  correct(correction: Correction): Answer<null>;
}

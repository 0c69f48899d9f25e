export { toDraft as macroToDraft, toFilledIn as macroFilledIn } from './draft';
export { EMPTY_MACRO, MacroFields, problemIn, type MacroDraft } from './macro-fields';
export { OwnMacros } from './own-macros';
export { macroUnder, offeredMacros } from './offered';

export { termProblems, withTerm } from './saved-term';
export { createCallbackTerms, type CallbackTerms, type DueTerm, type TermAbout } from './terms';

export { BeheerLijstenScreen } from './beheer-lijsten-screen';

export { createLijsten, type LijstenService } from './lijsten-service';

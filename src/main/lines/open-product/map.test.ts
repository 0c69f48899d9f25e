import { describe, expect, it } from 'vitest';
import { datumOf } from '../../../shared/domain/days';
import { toOwnedProduct, toProducttype } from './map';

describe('toOwnedProduct', () => {
  it('shows the facts of a product and hides what is nested', () => {
    const product = toOwnedProduct({
      uuid: 'x',
      dataobject: { kenteken: 'AB-123-C', zone: 2, bezoekers: true, adres: { straat: 'x' } },
    });

    expect(product.eigenschappen).toEqual([
      { naam: 'kenteken', waarde: 'AB-123-C' },
      { naam: 'zone', waarde: '2' },
      { naam: 'bezoekers', waarde: 'ja' },
    ]);
  });

  it('goes by its type without a name of its own', () => {
    expect(toOwnedProduct({ uuid: 'x', naam: '', producttype: { naam: 'Parkeervergunning' } }).naam).toBe(
      'Parkeervergunning',
    );
  });
});

describe('toProducttype', () => {
  it('takes the lowest option of the newest price that has begun', () => {
    const prijzen = [
      { actief_vanaf: '2025-01-01', prijsopties: [{ bedrag: '10.00' }] },
      { actief_vanaf: '2026-01-01', prijsopties: [{ bedrag: '30.00' }, { bedrag: '20.00' }] },
      { actief_vanaf: '2027-01-01', prijsopties: [{ bedrag: '5.00' }] },
    ];

    expect(toProducttype({ uuid: 'x', naam: 'Vergunning', prijzen }, datumOf('2026-11-02')).prijsCents).toBe(2000);
  });
});

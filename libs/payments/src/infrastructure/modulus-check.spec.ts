import { ModulusCheck } from './modulus-check';

describe('the modulus check', () => {
  it.each([
    ['valid', '089999', '66374958'],
    ['valid', '107999', '88837491'],
    ['valid', '202959', '63748472'],
    ['invalid', '938063', '15764273'],
    ['invalid', '089999', '66374959'],
    ['cannot-check', '000000', '12345678'],
    ['cannot-check', '999999', '12345678'],
  ])('says %s of %s %s', (verdict, sortCode, accountNumber) => {
    expect(new ModulusCheck().verdictOn({ sortCode, accountNumber })).toBe(verdict);
  });
});

/** A number as a whole number and a power of ten: 12.5 is 125 and -1. */
const decimal = (value: number): readonly [digits: bigint, exponent: number] => {
  const [digits = '0', exponent = '0'] = Math.abs(value).toString().split('e');
  const fraction = digits.split('.')[1] ?? '';
  return [BigInt(digits.replace('.', '')), Number(exponent) - fraction.length];
};

/** `multipleOf` as people count, in decimals: 0.3 is a multiple of 0.1. */
export const isMultiple = (value: number, of: number): boolean => {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(of)) return value % of === 0;
  const [digits, exponent] = decimal(value);
  const [step, stepExponent] = decimal(of);
  const least = Math.min(exponent, stepExponent);
  return (digits * 10n ** BigInt(exponent - least)) % (step * 10n ** BigInt(stepExponent - least)) === 0n;
};

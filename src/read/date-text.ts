// A date as Excel stores it (a count of days), as text. In whole numbers: no clock, no time zone.
import { fromDouble } from './amounts';

/** 1 March 1900: before it Excel's calendar has a day that never was. */
const FIRST = 61;
/** That day, counted from 1 March of the year 0: so counted, a leap day is the last of its year. */
const FIRST_FROM_0 = 693_960;
const [DAYS_OF_4, DAYS_OF_100, DAYS_OF_400] = [1461, 36_524, 146_097];

/** 2019-12-31 of a day of Excel’s calendar from March 1900 on; any other number as it is. */
export function dateText(value: number): string {
  if (!Number.isInteger(value) || value < FIRST) return fromDouble(value).toString();
  const days = value - FIRST + FIRST_FROM_0;
  const era = Math.floor(days / DAYS_OF_400);
  const ofEra = days % DAYS_OF_400;
  const year = Math.floor(
    (ofEra -
      Math.floor(ofEra / (DAYS_OF_4 - 1)) +
      Math.floor(ofEra / DAYS_OF_100) -
      Math.floor(ofEra / (DAYS_OF_400 - 1))) /
      365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${era * 400 + year + (month <= 2 ? 1 : 0)}-${two(month)}-${two(day)}`;
}

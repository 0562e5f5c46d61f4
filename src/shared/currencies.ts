/** The currencies of the world by ISO 4217, and how many decimal places each has. A table of our own: programs disagree about it, and an amount must not depend on who shows it. */

/** Active currencies in which bills are written; no metals, no units of account, no funds. */
const twoPlaces =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG';
const noPlaces = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const threePlaces = 'BHD IQD JOD KWD LYD OMR TND';

const places: ReadonlyMap<string, number> = new Map(
  [noPlaces, '', twoPlaces, threePlaces].flatMap((codes, many) =>
    codes
      .split(' ')
      .filter(Boolean)
      .map((code) => [code, many] as const),
  ),
);

export const currencyCodes: readonly string[] = [...places.keys()].toSorted();

export const isCurrency = (code: string): boolean => places.has(code);

/** Decimal places of a currency: 2 for EUR, RSD and HUF, 0 for JPY, 3 for KWD and IQD. Rows from before may hold one that is none any more: it had two. */
export const minorDigits = (currency: string): number => places.get(currency) ?? 2;

/** What customers of a UAV workshop are called, and where they are. */

export const companyStems = [
  'Aero', 'Terra', 'Geo', 'Sky', 'Alpin', 'Nord', 'Rhein', 'Vista', 'Orbit', 'Falke', 'Helio', 'Agri', 'Silva', 'Hydro', 'Lumen', 'Delta',
  'Polar', 'Meridian', 'Atlas', 'Cirrus', 'Boreas', 'Zenit', 'Kite', 'Tundra', 'Solar', 'Vector', 'Harbour', 'Ridge', 'Canopy', 'Quarry',
] as const;

export const companyTrades = [
  'Survey', 'Mapping', 'Inspection', 'Imaging', 'Agronomy', 'Film', 'Monitoring', 'Geodesy', 'Rescue', 'Energy', 'Forestry', 'Logistics', 'Vermessung', 'Topographie', 'Aerials',
] as const;

export const companyForms = ['GmbH', 'AG', 'Ltd', 'SARL', 'S.r.l.', 'AB', 'B.V.', 'a.s.', 'Sp. z o.o.', 'd.o.o.'] as const;

export const towns = [
  { city: 'Zürich', country: 'CH', postalCode: '8005' },
  { city: 'Bern', country: 'CH', postalCode: '3011' },
  { city: 'St. Gallen', country: 'CH', postalCode: '9000' },
  { city: 'Innsbruck', country: 'AT', postalCode: '6020' },
  { city: 'Graz', country: 'AT', postalCode: '8010' },
  { city: 'München', country: 'DE', postalCode: '80331' },
  { city: 'Kiel', country: 'DE', postalCode: '24103' },
  { city: 'Leipzig', country: 'DE', postalCode: '04109' },
  { city: 'Freiburg', country: 'DE', postalCode: '79098' },
  { city: 'Grenoble', country: 'FR', postalCode: '38000' },
  { city: 'Lyon', country: 'FR', postalCode: '69002' },
  { city: 'Torino', country: 'IT', postalCode: '10121' },
  { city: 'Bolzano', country: 'IT', postalCode: '39100' },
  { city: 'Utrecht', country: 'NL', postalCode: '3511' },
  { city: 'Göteborg', country: 'SE', postalCode: '41103' },
  { city: 'Aarhus', country: 'DK', postalCode: '8000' },
  { city: 'Brno', country: 'CZ', postalCode: '60200' },
  { city: 'Kraków', country: 'PL', postalCode: '31000' },
  { city: 'Ljubljana', country: 'SI', postalCode: '1000' },
  { city: 'Zagreb', country: 'HR', postalCode: '10000' },
] as const;

export const streets = ['Hafenstrasse', 'Bahnhofstrasse', 'Industrieweg', 'Am Flugfeld', 'Route de la Plaine', 'Via Roma', 'Mill Lane', 'Werkstrasse', 'Lindenallee', 'Quai du Port'] as const;

export const positions = ['Chief pilot', 'Fleet manager', 'Managing director', 'Survey lead', 'Purchasing'] as const;
export const siteNames = ['Head office', 'Test field', 'Hangar', 'Depot'] as const;
export const accessories = ['Transport case', 'Remote controller', 'Two batteries', 'Four batteries', 'Charger', 'Spare propellers', 'RTK base', 'Payload camera', 'ND filters', 'Memory card'] as const;

/** Names of the people of a believable workshop and of its customers; any likeness is chance. */

export const firstNames = [
  'Anna', 'Jonas', 'Mara', 'Felix', 'Sofia', 'Luka', 'Elif', 'Marek', 'Nora', 'Tomás', 'Ingrid', 'Piotr', 'Léa', 'Mehmet', 'Katya', 'Ruben',
  'Zuzana', 'Henrik', 'Chiara', 'Oskar', 'Amélie', 'Dario', 'Freya', 'Goran', 'Hanna', 'Ivo', 'Jelena', 'Kaan', 'Linus', 'Milena', 'Niko', 'Olga',
] as const;

export const lastNames = [
  'Weber', 'Lindqvist', 'Rossi', 'Kowalska', 'Meier', 'Dubois', 'Yılmaz', 'Novák', 'Horváth', 'Jansen', 'Silva', 'Bauer', 'Petrović', 'Øverland', 'Keller', 'Szabó',
  'Moreau', 'Fischer', 'Çelik', 'Andersen', 'Ferrari', 'Brandt', 'Wójcik', 'Hofer', 'Marques', 'Ivanova', 'Berg', 'Dvořák', 'Roth', 'Garnier', 'Vogel', 'Kaya',
] as const;

/** The staff, by the role whose work they do; the first of each role signs in with the role's name. */
export const staff = [
  { role: 'reception', name: 'Mara Keller', team: null },
  { role: 'technician', name: 'Jonas Weber', team: 'Multirotors' },
  { role: 'technician', name: 'Elif Yılmaz', team: 'Multirotors' },
  { role: 'technician', name: 'Piotr Nowak', team: 'Multirotors' },
  { role: 'technician', name: 'Freya Lindqvist', team: 'Fixed wing and VTOL' },
  { role: 'technician', name: 'Luka Petrović', team: 'Fixed wing and VTOL' },
  { role: 'inspector', name: 'Ingrid Øverland', team: null },
  { role: 'inspector', name: 'Tomás Silva', team: null },
  { role: 'store-keeper', name: 'Goran Horváth', team: null },
  { role: 'accountant', name: 'Chiara Rossi', team: null },
  { role: 'manager', name: 'Henrik Brandt', team: null },
  { role: 'viewer', name: 'Amélie Dubois', team: null },
  { role: 'administrator', name: 'Hanna Roth', team: null },
] as const;

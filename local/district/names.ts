/** This file holds the words that the synthetic district is made of; every name is invented or taken from small lists at random. */

/** A home language as the roster writes it, with its share of families and the names that its families bear here. */
export interface LanguageNames {
  readonly language: string;
  readonly sharePercent: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** The nine languages in which families are written to. Shares are invented, in the order of Boston's list (district-facts.md). */
export const LANGUAGES: readonly LanguageNames[] = [
  {
    language: 'English',
    sharePercent: 60,
    given: [
      'Avery',
      'Beckett',
      'Carys',
      'Dashiell',
      'Esme',
      'Finley',
      'Greer',
      'Hollis',
      'Imogen',
      'Jasper',
      'Keaton',
      'Linnea',
      'Marlowe',
      'Nell',
      'Orson',
      'Posy',
    ],
    family: [
      'Applewhite',
      'Barnswallow',
      'Cobbleton',
      'Dunmore',
      'Elderbank',
      'Fairweather',
      'Goosemoor',
      'Hartwhistle',
      "O'Dell",
      'Larkspur',
      'Millbrook',
      'Nightingale',
      'Oakhollow',
      'Pennyworth',
    ],
  },
  {
    language: 'Spanish',
    sharePercent: 17,
    given: ['Alma', 'Bruno', 'Camila', 'Dario', 'Elena', 'Fabián', 'Inés', 'Joaquín', 'Lucía', 'Mateo', 'Noelia', 'Paloma'],
    family: ['Alvarado', 'Benítez', 'Cisneros', 'Fuentes', 'Montero', 'Núñez', 'Olmedo', 'Quintana', 'Rosales', 'Villanueva'],
  },
  {
    language: 'Haitian Creole',
    sharePercent: 6,
    given: ['Anaïse', 'Djems', 'Fabiola', 'Jeanel', 'Lovely', 'Nadège', 'Rodelin', 'Wideline'],
    family: ['Baptiste', 'Célestin', 'Desrosiers', 'Joseph', 'Pierre-Louis', 'Saintil', 'Toussaint'],
  },
  {
    language: 'Portuguese',
    sharePercent: 5,
    given: ['Beatriz', 'Caio', 'Davi', 'Heloísa', 'João', 'Larissa', 'Rafael', 'Thaís'],
    family: ['Andrade', 'Cardoso', 'da Silva', 'Figueiredo', 'Magalhães', 'Pereira', 'Tavares'],
  },
  {
    language: 'Vietnamese',
    sharePercent: 3.5,
    given: ['Anh', 'Bảo', 'Đức', 'Hạnh', 'Linh', 'Minh', 'Quỳnh', 'Thảo'],
    family: ['Bùi', 'Đặng', 'Hồ', 'Lê', 'Nguyễn', 'Phạm', 'Trần'],
  },
  {
    language: 'Chinese (Simplified)',
    sharePercent: 3,
    given: ['Haoran', 'Jiayi', 'Lan', 'Meilin', 'Ruoxi', 'Wei', 'Yichen', 'Zihan'],
    family: ['Chen', 'Huang', 'Lin', 'Wu', 'Xu', 'Zhang', 'Zhou'],
  },
  {
    language: 'Arabic',
    sharePercent: 2.5,
    given: ['Amal', 'Bilal', 'Dalia', 'Faris', 'Layla', 'Nour', 'Samir', 'Yasmin'],
    family: ['Al-Sayed', 'Darwish', 'Haddad', 'Khoury', 'Mansour', 'Nasser'],
  },
  {
    language: 'Somali',
    sharePercent: 2,
    given: ['Abdi', 'Ayaan', 'Faduma', 'Hodan', 'Ismail', 'Sahra', 'Warsame'],
    family: ['Abdullahi', 'Farah', 'Hassan', 'Jama', 'Mohamud', 'Warsame'],
  },
  {
    language: 'French',
    sharePercent: 1,
    given: ['Aïcha', 'Basile', 'Clémence', 'Moussa', 'Océane', 'Théo'],
    family: ['Beauchêne', 'Diallo', 'Kouassi', 'Lefèvre', 'Traoré'],
  },
];

export interface SchoolPlan {
  readonly name: string;
  /** The name without its kind, as organizational units and people say it. */
  readonly shortName: string;
  readonly lowestGrade: number;
  readonly highestGrade: number;
}

/** Grades are counted from 0, which is kindergarten. */
export const SCHOOL_PLANS = [
  { name: 'Juniper Hollow Elementary School', shortName: 'Juniper Hollow', lowestGrade: 0, highestGrade: 5 },
  { name: 'Copper Kettle Elementary School', shortName: 'Copper Kettle', lowestGrade: 0, highestGrade: 5 },
  { name: 'Lantern Creek K-8 School', shortName: 'Lantern Creek', lowestGrade: 0, highestGrade: 8 },
  { name: 'Fernbridge K-8 Academy', shortName: 'Fernbridge', lowestGrade: 0, highestGrade: 8 },
  { name: 'Saltmarsh Middle School', shortName: 'Saltmarsh', lowestGrade: 6, highestGrade: 8 },
  { name: 'Windmere High School', shortName: 'Windmere', lowestGrade: 9, highestGrade: 12 },
] as const satisfies readonly SchoolPlan[];

/** The four neighbourhoods, each with the schools its children go to as they grow up, and its share of the families. */
export const NEIGHBOURHOODS = [
  { sharePercent: 29, schools: [0, 4, 5] },
  { sharePercent: 27, schools: [1, 4, 5] },
  { sharePercent: 23, schools: [2, 5] },
  { sharePercent: 21, schools: [3, 5] },
] as const;

/** A grade as OneRoster 1.1 writes it (CEDS entry grade level): KG, 01 … 12. */
export function gradeCode(grade: number): string {
  return grade === 0 ? 'KG' : String(grade).padStart(2, '0');
}

/** A name as part of an address: small letters without marks. */
export function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

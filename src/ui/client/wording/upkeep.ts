/** This file holds the names of what the desk's place for upkeep shows. */
export const UPKEEP = {
  label: 'Upkeep',
  name: 'Parts of upkeep',
  sections: { health: 'Health', handOver: 'Hand over', backups: 'Backups', newRelease: 'New release', records: 'Records of one person' },
} as const;

/** This file words each exception: what we see, and what to do about it. Staff read it in the sheet. */
export const WRONG_WORDS = {
  'held by a leaver': { about: '{holder} {when} and still has it.', next: 'Ask for it back, then check it in.' },
  'two devices for one student': { about: '{holder} has {tags}.', next: 'Find out which one is used, and check the other in.' },
  'never used': { about: 'It has never reported to Google.', next: 'Look for it in storage. If it is there, put it to use; if not, look who took delivery.' },
  'not seen for 30 days': { about: 'It last reported on {day}.', next: 'Ask whoever holds it to sign in once.' },
  'not seen for 60 days': { about: 'It last reported on {day}.', next: 'Have its holder bring it to the office.' },
  'not seen for 90 days': { about: 'It last reported on {day}.', next: 'Look for it where it was last. If nobody has it, report it lost.' },
  'behind on updates': { about: 'It runs version {version}; most of the fleet runs {newest}.', next: 'Connect it to power and Wi-Fi, restart it, and let it update.' },
  'past end of support': { about: 'Google stopped updating the {model} on {day}.', next: 'Plan its replacement; do not lend it for testing or for home.' },
  'wrong place': { about: '{what}', next: 'Put right what is wrong: move it in the Admin console at the desk, or correct its school or its loan.' },
  'no school': { about: 'No school could be found for it ({unit}).', next: 'Type its School ID, or write the unit into the Schools tab.' },
  'duplicate tag': { about: 'The tag {tag} is also on {others}.', next: 'Look at both stickers, and give one of them a new tag.' },
  'gone from the console': { about: 'The Admin console has not listed it since {day}.', next: 'If it was given up, set its status to retired; else enrol it again.' },
  'not in the console': { about: 'It is in the inventory and was never in the Admin console.', next: 'Enrol it, or correct its serial number.' },
  'tag differs from the console': { about: 'Its tag is {tag}; the Admin console says {told}.', next: 'Look at the sticker. At the desk the console can be given the right tag.' },
} as const;

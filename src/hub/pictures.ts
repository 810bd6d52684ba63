/** This file names the pictures that the hub can draw, for those who choose one for a card. Rows hold these names: add to the list, never rename. */
export const PICTURES = [
  'screen', 'cracked-screen', 'keyboard', 'charger', 'charging-light', 'wifi', 'home-internet', 'hotspot', 'power-button', 'sign-in', 'password', 'app', 'sound',
  'headphones', 'camera', 'lost', 'found', 'backpack', 'clean', 'water', 'heat', 'shield', 'talk', 'privacy', 'loan', 'calendar', 'help', 'print', 'book', 'people',
] as const;

/** This file is the course of the student technology team: its lessons, each with a goal and a task that shows it is reached. */

export interface Lesson {
  readonly key: string;
  readonly title: string;
  readonly goal: string;
  readonly learn: string;
  readonly check: string;
}

const lesson = (key: string, title: string, goal: string, learn: string, check: string): Lesson => ({ key, title, goal, learn, check });

/** In the order in which they are taught. Add lessons at the end; a key is a column of the tab Progress and never changes. */
export const LESSONS = [
  lesson('care', 'Customer care', 'Everybody leaves calmer than they came.', 'Greet, listen to the end, say back what you heard, tell the next step. Never laugh about a mistake.', 'Play a visitor and a helper with a partner, then swap. Your partner names two things you did well.'),
  lesson('privacy', 'Privacy', 'What you see at the desk stays at the desk.', 'Never read mail, photos or grades. Use ticket numbers, not names, and write no names into this spreadsheet. If something worries you, tell a teacher.', 'Say what you would do if a message popped up while you hold somebody’s Chromebook.'),
  lesson('handling', 'Safe handling', 'No device and no person is hurt.', 'Two hands, closed lid, clean table. Liquid, heat, a swollen battery or broken glass: do not touch it, fetch an adult.', 'Carry three Chromebooks to a cart safely, and name four things that you never touch.'),
  lesson('restart', 'Restart and powerwash', 'You know what a restart mends, and what you never erase.', 'Restart first; refresh and power together restart the hardware. A powerwash erases what is on the device: only with a teacher’s yes.', 'Restart one Chromebook both ways, and explain what a powerwash deletes.'),
  lesson('charging', 'Charging', 'You find out whether outlet, charger, port or battery is at fault.', 'Change one thing at a time: outlet, then charger, then wait thirty minutes. Look into the port with a light; never poke into it.', 'Find the faulty part in a set that your teacher prepared.'),
  lesson('keyboard', 'Keyboard', 'You tell dirt and settings from damage.', 'Off first. Crumbs fall out upside down. Check language and sticky keys in Settings. Missing keys and spills go on to staff.', 'Find which key was set to do something else, and put it right.'),
  lesson('screen', 'Screen checks', 'You tell a dark screen from a broken one.', 'Brightness, power, restart, then another display. Shine a light at an angle to see cracks. Never press on glass.', 'Say of five photos: settings, restart or repair.'),
  lesson('wifi', 'Wi-Fi', 'You find out whether it is the device or the room.', 'Does a second device work here? Off and on again, forget and join again, restart. If the whole room is offline, pass it on at once.', 'Draw the three questions that tell device from room.'),
  lesson('signin', 'Sign-in', 'You help without ever knowing a password.', 'Check Wi-Fi, the whole school address and capital letters. Never ask for, watch, type or write down a password. New passwords are for staff.', 'Show how you stand while somebody types a password, and what you say when they tell it to you.'),
  lesson('access', 'Accessibility', 'You can switch on what helps a person to see, hear or type.', 'Large pointer, magnifier, high contrast, captions, dictation, ChromeVox, sticky keys. Ask what helps; do not guess why.', 'Switch on four features and off again with the keyboard alone.'),
  lesson('notes', 'Writing it down', 'Somebody else could go on from your note.', 'What you saw, what you tried, what happened, what is left. Facts, no names, no guesses about people.', 'Swap notes with a partner; each works from the other’s.'),
  lesson('pass', 'Passing on and teaching others', 'You know when to stop, and how to make others stronger.', 'Ten minutes without progress, damage, accounts, safety: pass it on. Let them hold the mouse while you explain.', 'Teach one lesson to a younger class while your teacher watches.'),
] as const satisfies readonly Lesson[];

export const LESSON_KEYS: readonly string[] = LESSONS.map(({ key }) => key);

/** This file holds the cards of the first day in English, which every translation follows. */
import type { StarterWords } from './cards';

export const en: StarterWords = {
  'cracked-screen': {
    title: 'The screen is cracked',
    text: `Accidents happen, and telling us is the right thing to do. Broken glass is sharp, so be careful first.

1. Do not touch the cracks or press on them.
2. Turn the device off and close it gently.
3. Put it in its case, or in a bag by itself.
4. Ask us for help and write what happened. It helps us have the right part ready.
5. Bring the device to school when we ask for it.

Please do not repair it yourself or take it to a shop. Work that was saved in the school account is safe.`,
    words: 'broken display, smashed glass, busted, shattered, lines on the display, dropped it, screan',
  },
  'black-screen': {
    title: 'The screen stays black',
    text: `A black screen often looks worse than it is. Most of the time the device is asleep or its battery is empty.

1. Press the key with the large sun a few times. It makes the screen brighter.
2. Plug in the charger and wait thirty minutes.
3. Hold the power button down for ten seconds and let go. Wait a little, then press it once.
4. Look and listen. Is there a light or a sound? Tell us: it helps us find the cause.

If nothing changes, ask us for help. Work that was saved in the school account is safe.`,
    words: 'dark, dead, will not turn on, wont start, blank, frozen, no picture, power',
  },
  'liquid-spilled': {
    title: 'Something was spilled on it',
    text: `It does not matter who did it. What matters now is to be quick and safe.

1. If the plug or the outlet is wet, do not touch it and call an adult. If not, unplug the charger with dry hands.
2. Hold the power button down until the device is off.
3. Wipe away what you can reach with a soft cloth.
4. Open it and stand it upside down on a towel, like a tent, so that the liquid can run out.
5. Leave it off and ask us for help the same day.

Please do not use a hair dryer or rice. Do not charge it or turn it on, even when it looks dry: we need to look inside first.`,
    words: 'water, wet, juice, soda, milk, coffee, rain, fell in water, sticky',
  },
  'keys-stuck': {
    title: 'Keys stick or do not work',
    text: `Crumbs and dust are the usual reason. Be gentle: keys come off easily.

1. Turn the device off and unplug the charger.
2. Turn it upside down and shake it softly.
3. Wipe the keys with a dry, soft cloth.
4. Turn it on again and try the keys.

Do you only get capital letters? Press Alt and the key with the magnifying glass or the circle at the same time. This turns capital letters off.

Please do not pull keys off or spray anything on them. If it still does not work, ask us for help and tell us which keys they are.`,
    words: 'keyboard broken, key fell off, buttons, typing, wrong letters, caps lock, touchpad, mouse',
  },
  'will-not-charge': {
    title: 'It will not charge',
    text: `Often it is the cable or the outlet and not the device.

1. Look at the cable and the plug. If something is torn, bent or burnt, stop using it and tell us.
2. Push the charger in firmly at both ends.
3. Try another outlet, one where a lamp works.
4. Leave it plugged in for thirty minutes, even if no light comes on. An empty battery needs time to wake up.
5. If you can borrow another charger of the same kind, try it.

If it still does not charge, ask us for help. If the device is very hot or looks swollen, unplug it at once and do not use it.`,
    words: 'charger broken, battery dead, power cord, plug, cable, wont charge, no light, drains fast',
  },
  'no-wifi-at-school': {
    title: 'No Wi-Fi at school',
    text: `First find out whether it is your device or the whole room.

1. Ask the person next to you. If theirs does not work either, tell your teacher: it is the room and not your device.
2. Click the clock in the corner of the screen, and then the Wi-Fi sign. Turn Wi-Fi off, wait ten seconds and turn it on.
3. Choose the school’s network.
4. Turn the device off and on again.

If it still does not work, ask us for help. Write the room and the time, so that we can find the cause. Until then, ask your teacher how you can go on working without it.`,
    words: 'internet down, not connected, no network, offline, slow, wifi, disconnected',
  },
  'cannot-sign-in': {
    title: 'I cannot sign in',
    text: `Everybody forgets a password sometimes. Try this first.

1. Type your whole school e-mail address and look at each letter.
2. Type the password slowly. Capital letters matter.
3. Check that the device is on Wi-Fi. A new password does not work without it.
4. Does the screen ask for your old password? Type it once, then use the new one. If you do not know it, ask for help before you click on anything else.
5. If you are still not in, ask a teacher or the school office for a new password.

Please do not use the account of a friend or a brother or sister.`,
    words: 'login, log in, log on, forgot password, locked out, wrong password, username, account',
  },
  'app-will-not-open': {
    title: 'An app or website will not open',
    text: `Most of the time, one of these steps is enough.

1. Close the page or the app and open it again.
2. Open a different page. If no page opens, the problem is the internet.
3. Check that you are signed in with your school account and not with another one.
4. Turn the device off and on again, so that it can finish its updates.

Does the page say that it is blocked? Some pages are closed on school devices. If you need it for class, tell your teacher.

If it still does not open, ask us for help. Tell us its name and what the message says.`,
    words: 'blocked, crashed, frozen, page error, program, classroom, loading, not loading, link',
  },
  'no-sound-or-camera': {
    title: 'No sound, camera or microphone',
    text: `This is often a setting and quickly put right.

1. Unplug your headphones, and turn off wireless ones.
2. Click the clock in the corner of the screen and move the sound up.
3. If there is a small cover over the camera, slide it open.
4. Close other pages and apps that use the camera or the microphone.
5. When the page asks, allow it to use them. If you said no before, click the small sign beside the page’s address and allow it there.
6. Turn the device off and on again.

If it still does not work, ask us for help and tell us in which app or page it happens.`,
    words: 'mute, volume, speaker, headphones, earbuds, mic, video call, cannot hear, audio, zoom, meet',
  },
  'lost-or-stolen': {
    title: 'The device is lost or stolen',
    text: `Tell us the same day, even if you are not sure. The school can lock the device, so that nobody else can use it.

1. Think back. Where did you use it last?
2. Look in bags, at home and on the bus. Ask your teachers and at the school’s lost and found.
3. If it is not there, tell us today. Write when and where you had it last.
4. If you think it was stolen, do not try to get it back yourself. An adult can report it to the police.

If there is a police report, give us its number. We help you without one too. Lost devices often turn up again: if you find yours, please tell us.`,
    words: 'missing, cannot find, left it, theft, robbed, took it, gone, police report',
  },
  'daily-care': {
    title: 'Take good care of it every day',
    text: `A few habits keep a device well for years.

- Close it before you carry it, and carry it with both hands.
- Take pencils and earbuds off the keyboard before you close it.
- Keep it in its case, and put nothing heavy on top of it.
- Keep food and drinks on another table.
- Never leave it on the floor, in a hot car or out in the cold.
- Leave the label with the number on it. We need it to help you.

Turn it off and on once a week, so that it can finish its updates. And if something does break, tell us early. That is part of good care too.`,
    words: 'carry, case, protect, backpack, rules, drop, food, handling, keep it safe',
  },
  'cleaning': {
    title: 'Clean the screen and the keys',
    text: `You need a soft cloth, such as one for glasses, and two minutes.

1. Turn the device off and unplug the charger.
2. Wipe the screen with the dry cloth. Press lightly.
3. For spots, put a few drops of water on the cloth, never on the device.
4. Turn the device upside down and shake it softly, so that crumbs fall out. Then wipe the keys.
5. Wait until all is dry before you turn it on.

Please do not use window cleaner, bleach, sprays or paper towels. They can harm the screen. Clean hands are the best care of all.`,
    words: 'dirty, sticky, dust, wipe, fingerprints, disinfect, germs, smudge, wash',
  },
  'charging-at-home': {
    title: 'Charge it at home every evening',
    text: `A full battery in the morning makes a good day at school.

1. Choose one place for charging that is hard and flat, such as a table. On a bed, a sofa or under a pillow it gets too warm.
2. Lay the cable where nobody trips over it.
3. Plug it in after homework and look for the light beside the plug.
4. In the morning, pull at the plug and not at the cable.
5. Pack the device for school.

Please use the charger that came with the device. If a cable is torn, do not use it any more and ask us about another one.`,
    words: 'battery, charger, plug in, overnight, low battery, power, cord',
  },
  'battery-hot-or-swollen': {
    title: 'The battery is hot or swollen',
    text: `A device may get warm while it charges. It must not be too hot to touch, bulge, smell strange or no longer close. You matter more than the device.

1. If there is smoke or fire, get everybody out and call 911. Do not touch the device.
2. If there is none, unplug the charger and turn the device off.
3. Put it on something hard that cannot burn, such as a tile floor, away from beds, curtains and paper.
4. Do not charge it, press on it or open it. Do not put it in a bag.
5. Tell us right away. We will say how the device gets back to school.`,
    words: 'overheating, burning smell, bulging, puffed up, smoke, fire, expanded, bloated, burn',
  },
  'no-internet-at-home': {
    title: 'No internet at home',
    text: `You are not the only family. There are several ways to get help.

- Ask the school for a hotspot, a small device that brings internet home. We will tell you whether one is free.
- Ask internet companies for lower prices. Many have offers for families with a low income, or whose children get free school meals.
- Public libraries and community centers often have free Wi-Fi.
- A phone can share its internet. This uses up the phone’s data, so look at your plan first.
- Ask the teacher which work can be done without internet.

Tell us what you need, in the language you like best. You do not have to say why.`,
    words: 'hotspot, mifi, wifi, cheap internet, low cost, cannot afford, data, library, discount',
  },
  'home-wifi-tips': {
    title: 'Better Wi-Fi at home',
    text: `Small changes often help a lot.

1. Unplug your internet box for one minute. Plug it in again and wait five minutes.
2. Put the box in the open, high up and in the middle of your home. Closets, metal and microwave ovens make it weaker.
3. Sit closer to it.
4. During homework, stop videos and games on other devices.
5. Turn the device’s Wi-Fi off and on again.

Is a phone slow in the same place too? Then call your internet company. If only the school device is slow, ask us for help.`,
    words: 'slow internet, router, modem, weak signal, buffering, keeps dropping, wifi, lag',
  },
  'online-safety-family': {
    title: 'Talk with your child about being online',
    text: `You do not need to know much about computers. What helps most is that you ask and listen.

- Ask each week: What was fun online? Was anything unpleasant?
- Let your child show you a game, a page or a piece of schoolwork.
- Agree on times without screens, such as meals and bedtime.
- At night, charge devices outside the bedroom.
- Explain that names, addresses, photos and passwords are not for strangers.
- Say often: You can tell me anything, and I will help you.

Filters stop many bad pages, but not all. If something worries you, talk with a teacher or a counselor. You are not alone with it.`,
    words: 'internet safety, parental controls, screen time, monitor, filter, social media, games, bullying',
  },
  'kind-and-private': {
    title: 'Be kind, and keep private things private',
    text: `What you send can be copied and kept for a long time. These habits protect you and others.

- Write only what you would say to the person’s face.
- Ask before you take or share a picture of somebody.
- Keep your address, phone number and passwords to yourself.
- Lock the screen when you walk away.
- If somebody is mean, do not answer. Keep the message and tell an adult.
- Speak up for others, or get help for them.

Did you send something you are sorry about? Delete it, say sorry and ask an adult to help. Everybody is still learning.`,
    words: 'bullying, cyberbullying, mean, respect, photos, privacy, post, chat, social media, gossip',
  },
  'strange-message': {
    title: 'A strange message or link',
    text: `Some messages only pretend to come from the school, a bank or a friend. They promise something or want you to hurry.

1. Stop. Do not click, do not answer and do not open what is attached.
2. Look at the sender’s whole address. Is it really the one you know?
3. Ask the person another way, by phone for example.
4. Show it to an adult, or tell us about it.

Did you already click, or type your password? It happens to careful people too. Get a new password right away and tell us. We will never ask you for your password.`,
    words: 'phishing, scam, spam, fake email, hacked, virus, suspicious, clicked, prize, fraud',
  },
  'tell-an-adult': {
    title: 'When to tell an adult',
    text: `Asking for help is brave and always right. Tell somebody you trust when

- somebody online scares you, threatens you or wants you to keep a secret,
- somebody asks for pictures of you or wants to meet you,
- you see something that makes you feel bad,
- a friend writes about hurting themselves or others.

1. Stop answering.
2. Keep the messages, so that you can show them.
3. Tell a parent, a teacher or a counselor today. If the first one does not listen, tell another one.

Is somebody in danger right now? Call 911. If you are very sad or think about hurting yourself, call or text 988, day or night.`,
    words: 'scared, threat, bully, stranger, unsafe, sad, suicide, blackmail, counselor, trusted grown-up',
  },
  'passwords': {
    title: 'Good passwords',
    text: `A good password is easy for you to remember and hard for others to guess.

- Make it long: three or four words that have nothing to do with each other.
- Do not use names, birthdays or the name of the school.
- Use a different one for games and other pages.
- Do not tell it to friends. Young children may share it with their parents.
- Never write it in a message or a form. We will never ask you for it.

Does somebody else know it? Change it today, or ask us for a new one. Did you forget it? That happens. Ask a teacher or the school office.`,
    words: 'passcode, change, reset, forgot, login, sign in, safe, pasword, hacked',
  },
  'what-if-damage': {
    title: 'If the device is damaged or lost',
    text: `Things break, even when people are careful. This is what happens next.

1. You tell us what happened, as soon as you can.
2. We look at the device and find out what it needs.
3. Ask us how your child can go on working until then.
4. If there could be a cost, the school tells you first: how much it is and why. You can ask questions and say if it is too much for your family.

The school district decides about costs by its own rules, and not the person who repairs the device. Please never hide a broken device because you worry about money. Talk with us.`,
    words: 'cost, fee, pay, bill, fine, insurance, broke, who pays, how much, responsible, money',
  },
  'returning-device': {
    title: 'Giving the device back',
    text: `At the end of the school year, or when your child changes schools, the device comes back. The school tells you the day and the place.

1. Save what your child wants to keep. What is stored only on the device is erased.
2. Find the charger and the case. They belong to it.
3. Take off stickers, but leave the label with the number on it.
4. Wipe it with a dry cloth.
5. Sign out, bring it to school and ask for a note that says you gave it back.

Is something missing or broken? Bring what you have and tell us. We will find a way together.`,
    words: 'return, hand in, turn in, end of year, moving away, transfer, graduate, check in, summer',
  },
  'get-started-family': {
    title: 'Your child’s school device',
    text: `The school lends your child this device for learning: to read, to write, to do homework and to work with the class.

1. Find the label on the device and write its number down. We ask for it when you need help.
2. Let your child show you how to sign in. You do not need an account yourself.
3. Choose a place for charging.
4. See whether it works with your internet at home. If you have none, tell us.

- It is meant for your child. Please do not lend it to others.
- The school takes care of updates and repairs.
- You find help here, in your language, whenever something is wrong.`,
    words: 'chromebook, laptop, computer, new, what is it for, parent guide, start, how to use, begin',
  },
  'accessibility-settings': {
    title: 'Make it easier to see, hear and read',
    text: `Every Chromebook has helpers built in, and everybody may use them.

1. To make a page larger, hold Ctrl and press the plus key. Ctrl and minus make it smaller, and Ctrl and zero set it back.
2. For the other helpers, click the clock in the corner of the screen, then the gear, then Accessibility.
3. Live Caption writes what is spoken in a video as text.
4. Select-to-speak reads aloud what you choose: hold the key with the magnifying glass or the circle and draw over the words.
5. ChromeVox reads out the whole screen. Ctrl, Alt and Z together turn it on and off.

Is one missing, or does your child need more? Tell a teacher or ask us.`,
    words: 'accessibility, big letters, zoom, blind, deaf, subtitles, captions, dyslexia, talking, magnifier, special needs',
  },
  'staff-first-week': {
    title: 'Your first week with school devices',
    text: `Welcome. Five small things now will save you hours later.

1. Sign in to your device with your school account. Try Wi-Fi, sound and camera in the rooms where you teach.
2. Find the label on your device and write its number down.
3. Find out who helps with devices at your school, and when.
4. Open the apps your class will use, once on the big screen.
5. Agree with your class where devices are charged, where drinks stand and when lids are closed.

Keep one activity ready that needs no device. And ask early: no question is too small.`,
    words: 'new teacher, onboarding, setup, getting started, employee, classroom, projector, welcome, orientation',
  },
  'staff-report-for-a-class': {
    title: 'Report a problem for your class',
    text: `A clear report gets your class working again sooner.

1. Is it one device or many? Try another one in the same place.
2. For a single device, send one report with the number on its label and the student’s name.
3. For the same problem on many devices, send one report for all. Write the room, how many there are and since when.
4. Write what you see, word for word, and what you have tried.
5. Say by when you need it, such as a test on Friday.

Please write no passwords, and nothing about health or grades. Until it is fixed, students can share, or you can ask for a loan device.`,
    words: 'ticket, teacher, on behalf of, students, classroom set, cart, several devices, help desk',
  },
};

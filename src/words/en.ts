/** This file holds what people read in English. */
import type { LanguageWords } from './catalogue';

export const en: LanguageWords = {
  language: 'en',
  reviewedBy: null,
  relations: { family: 'Parent or guardian', student: 'Student', staff: 'School staff' },
  categories: {
    screen: 'Screen (cracked, dark or flickering)',
    keyboard: 'Keyboard or touchpad',
    charging: 'Charging or battery',
    wifi: 'Wi-Fi or internet',
    'sign-in': 'Signing in or password',
    app: 'App or website',
    lost: 'Lost or stolen',
    sound: 'Sound, camera or microphone',
    other: 'Something else',
  },
  steps: {
    screen: [
      'Hold the power button down for ten seconds, then let go. Wait a little, then press it once.',
      'If the screen is dark, plug in the charger and press the key that makes the screen brighter.',
      'If the glass is broken, do not touch it. Choose below that you still need help.',
    ],
    keyboard: [
      'If something was spilled on it, turn it off, unplug it and do not turn it on again. Choose below that you still need help.',
      'Turn the device off, wait ten seconds and turn it on again.',
      'While it is off, turn it upside down and shake it gently, so that crumbs fall out.',
    ],
    charging: [
      'Push the charger in firmly at both ends, and try another outlet.',
      'Leave it plugged in for thirty minutes, even if no light comes on.',
      'If you can borrow another charger of the same kind, try that one.',
    ],
    wifi: [
      'Turn Wi-Fi off and on again: click the clock in the corner of the screen, then the Wi-Fi sign.',
      'Turn the device off and on again. At home, unplug your internet box for one minute too.',
      'See whether a phone can go online in the same place over Wi-Fi. If it cannot, the problem is the internet there.',
    ],
    'sign-in': [
      'Type the whole school e-mail address, and watch for capital letters in the password.',
      'Check that the device is connected to Wi-Fi. Without it, a new password does not work.',
      'Ask a teacher or the school office to set a new password.',
    ],
    app: [
      'Close the page or the app and open it again.',
      'Check that you are signed in with your school account and not with another one.',
      'Turn the device off and on again, so that it can finish its updates.',
    ],
    lost: [
      'Look in bags, at home, on the bus and in the lost and found at school. Ask the teachers.',
      'If you think that it was stolen, do not try to get it back yourself. Tell an adult and the police.',
      'If you have not found it, tell us today, even if you are not sure. We can lock the device.',
    ],
    sound: [
      'Press the key that makes the sound louder, and unplug any headphones.',
      'Close other pages and apps that use the camera or the microphone.',
      'When the page asks, allow it to use the camera and the microphone.',
    ],
    other: [
      'Turn the device off, wait ten seconds and turn it on again.',
      'Plug in the charger, and check that the device is connected to Wi-Fi.',
    ],
  },
  form: {
    title: 'Get help with a school device',
    description: 'Tell us what is wrong with a school Chromebook, charger or account. It takes about three minutes.',
    language: 'Language',
    about: {
      title: 'Tell us who needs help',
      help: 'We use your answers only to solve the problem. Please do not type any password.',
    },
    addressRecorded: 'The address of your school account is sent with your answers.',
    school: { title: 'School', help: 'The school that the student goes to.' },
    schoolNotListed: 'My school is not in this list',
    relation: { title: 'Who are you?', help: '' },
    studentName: {
      title: 'First and last name of the student',
      help: 'If you work at the school and it is your own device, write your own name.',
    },
    studentNumber: { title: 'Student number', help: 'Leave this empty if you do not know it.' },
    email: {
      title: 'Your e-mail address',
      help: 'We send our answer there. If you have no e-mail, leave this empty and give us a phone number on the last page.',
    },
    device: {
      title: 'Tag or serial number of the device',
      help: 'Look at the sticker on the back of the device. Leave this empty if you cannot find it.',
    },
    category: { title: 'What is the problem about?', help: '' },
    tryFirst: '{category}: please try this first',
    solved: 'Did this solve the problem?',
    solvedYes: 'Yes, it is solved',
    solvedNo: 'No, I still need help',
    problem: 'Tell us more',
    whatHappened: {
      title: 'What happened?',
      help: 'Tell us what you see and when it started. Please do not type any password.',
    },
    phone: { title: 'Phone number', help: 'Only if you would like us to call you.' },
    closing: 'Thank you. We have your answers. If you still need help, you will hear from us.',
  },
  states: {
    received: 'Received',
    working: 'We are working on it',
    waiting: 'Waiting for your answer',
    solved: 'Solved',
  },
};

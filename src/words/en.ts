/** This file holds what people read in English. */
import { type Catalogue, named, paragraphs } from './catalogue';
import { type DateParts, faceHour, twoDigits } from './date';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const;

const time = (hour: number, minute: number): string => `${faceHour(hour)}:${twoDigits(minute)} ${hour < 12 ? 'AM' : 'PM'}`;

const date = (parts: DateParts): string =>
  `${named(weekdays, parts.weekday)}, ${named(months, parts.month - 1)} ${parts.day}, ${time(parts.hour, parts.minute)}`;

const categories = {
  screen: 'Screen (cracked, dark or flickering)',
  keyboard: 'Keyboard or touchpad',
  charging: 'Charging or battery',
  wifi: 'Wi-Fi or internet',
  'sign-in': 'Signing in or password',
  app: 'App or website',
  lost: 'Lost or stolen',
  sound: 'Sound, camera or microphone',
  other: 'Something else',
} as const;

const REPLY_HERE = 'reply to this e-mail and leave the number in the subject line.';

export const en = (): Catalogue => ({
  language: 'en',
  reviewedBy: null,
  weekdays,
  months,
  date,
  time,
  relations: { family: 'Parent or guardian', student: 'Student', staff: 'School staff' },
  categories,
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
    tryFirst: (category) => `${category}: please try this first`,
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
  mail: {
    acknowledgement: ({ ticket, category, answerBy, officePhone, team }) => ({
      subject: `[${ticket}] We have received your request for help`,
      text: paragraphs(
        'Hello,',
        'Thank you for telling us. We have received your request.',
        `Request number: ${ticket}\nAbout: ${categories[category]}`,
        answerBy === null ? 'We will answer as soon as we can while school is open.' : `We will answer by ${date(answerBy)}.`,
        officePhone === null
          ? 'If it cannot wait, please call or visit the school office.'
          : `If it cannot wait, please call the school office at ${officePhone}.`,
        `If you want to add something, ${REPLY_HERE}`,
        team,
      ),
    }),
    reply: ({ ticket, answer, team }) => ({
      subject: `[${ticket}] An answer to your request for help`,
      text: paragraphs(
        'Hello,',
        `Here is our answer to your request, number ${ticket}:`,
        answer,
        `If you have a question, or if something still does not work, ${REPLY_HERE}`,
        team,
      ),
    }),
    resolved: ({ ticket, team }) => ({
      subject: `[${ticket}] Your request is solved`,
      text: paragraphs(
        'Hello,',
        `We believe that your problem is solved, and we have closed request number ${ticket}.`,
        'If the problem comes back, just reply to this e-mail and we will open the request again. You do not need to fill in the form a second time.',
        team,
      ),
    }),
  },
  states: {
    received: 'Received',
    working: 'We are working on it',
    waiting: 'Waiting for your answer',
    solved: 'Solved',
  },
  hub: {
    title: 'Help with school devices',
    intro: 'Is something wrong with a school Chromebook, charger or account? We are here to help.',
    getHelp: 'Get help',
    opensForm: 'Opens a form. You do not need an account.',
    languages: 'Languages',
    schools: 'Schools',
    supportHours: 'When we are here to help',
    closed: 'closed',
    privacy: 'MyTech keeps nothing about who visits this page. Only the people in your school district who help you see what you write in the form.',
  },
});

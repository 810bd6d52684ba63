/** This file holds what people read in Chinese, in simplified characters, with the polite 您. */
import { type Catalogue, named, paragraphs } from './catalogue';
import { type DateParts, faceHour, partOfDay, twoDigits } from './date';

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;
const months = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'] as const;

const PARTS = { morning: '上午', noon: '中午', afternoon: '下午', evening: '晚上' };

const time = (hour: number, minute: number): string => `${partOfDay(hour, PARTS)}${faceHour(hour)}:${twoDigits(minute)}`;

const date = ({ weekday, day, month, hour, minute }: DateParts): string =>
  `${named(months, month - 1)}${day}日${named(weekdays, weekday)}${time(hour, minute)}`;

const categories = {
  screen: '屏幕（破裂、不亮或闪烁）',
  keyboard: '键盘或触摸板',
  charging: '充电或电池',
  wifi: 'Wi-Fi 或上网',
  'sign-in': '登录或密码',
  app: '应用程序或网站',
  lost: '丢失或被偷',
  sound: '声音、摄像头或麦克风',
  other: '其他问题',
} as const;

const REPLY_HERE = '请直接回复这封邮件，并保留主题中的编号。';

export const zh = (): Catalogue => ({
  language: 'zh',
  reviewedBy: null,
  weekdays,
  months,
  date,
  time,
  relations: { family: '家长或监护人', student: '学生', staff: '学校教职员' },
  categories,
  steps: {
    screen: [
      '按住电源键十秒钟后松开。稍等一下，再按一次。',
      '如果屏幕不亮，请接上充电器，再按调亮屏幕的按键。',
      '如果玻璃碎了，请不要触摸。请在下面选择您仍然需要帮助。',
    ],
    keyboard: [
      '如果有水或饮料洒在上面，请关机，拔掉充电器，不要再开机。请在下面选择您仍然需要帮助。',
      '关机，等十秒钟，再开机。',
      '关机后把设备翻过来，轻轻摇一摇，让碎屑掉出来。',
    ],
    charging: [
      '把充电器的两端都插紧，再换一个插座试试。',
      '即使没有灯亮，也请连续充电三十分钟。',
      '如果能借到同类型的充电器，请换一个试试。',
    ],
    wifi: [
      '把 Wi-Fi 关掉再打开：点击屏幕角落的时间，再点击 Wi-Fi 图标。',
      '把设备关机再开机。如果在家里，也请把上网盒的电源拔掉一分钟。',
      '看看手机在同一个地方能不能用 Wi-Fi 上网。如果不能，问题出在那里的网络。',
    ],
    'sign-in': [
      '请输入完整的学校邮箱地址，并注意密码中的大写字母。',
      '检查设备是否已连接 Wi-Fi。没有网络时，新密码不能使用。',
      '请老师或学校办公室帮忙设置新密码。',
    ],
    app: ['关闭网页或应用程序，再重新打开。', '检查您登录的是不是学校账号，而不是别的账号。', '把设备关机再开机，让它完成更新。'],
    lost: [
      '请在书包里、家里、校车上和学校的失物招领处找一找，也问问老师。',
      '如果您认为是被偷了，请不要自己去要回来。请告诉大人并报警。',
      '如果还没有找到，即使不确定，也请今天就告诉我们。我们可以锁定设备。',
    ],
    sound: ['按调高音量的按键，并拔掉耳机。', '关闭其他正在使用摄像头或麦克风的网页和应用程序。', '网页询问时，请允许它使用摄像头和麦克风。'],
    other: ['关机，等十秒钟，再开机。', '接上充电器，并检查设备是否已连接 Wi-Fi。'],
  },
  form: {
    title: '学校设备求助',
    description: '请告诉我们学校的 Chromebook、充电器或账号出了什么问题。大约需要三分钟。',
    language: '语言',
    about: { title: '请告诉我们谁需要帮助', help: '我们只用您的回答来解决问题。请不要填写任何密码。' },
    addressRecorded: '您的学校账号地址会和您的回答一起发送。',
    school: { title: '学校', help: '学生就读的学校。' },
    schoolNotListed: '名单里没有我的学校',
    relation: { title: '您是谁？', help: '' },
    studentName: { title: '学生的姓名', help: '如果您在学校工作，而且是您自己的设备，请填写您自己的姓名。' },
    studentNumber: { title: '学号', help: '如果不知道，可以不填。' },
    email: { title: '您的电子邮箱', help: '我们会回复到这个邮箱。如果您没有邮箱，可以不填，请在最后一页留下电话号码。' },
    device: { title: '设备的标签编号或序列号', help: '请看设备背面的标签。如果找不到，可以不填。' },
    category: { title: '是哪方面的问题？', help: '' },
    tryFirst: (category) => `${category}：请先试试这些方法`,
    solved: '问题解决了吗？',
    solvedYes: '是的，已经解决了',
    solvedNo: '没有，我仍然需要帮助',
    problem: '请告诉我们更多情况',
    whatHappened: { title: '发生了什么事？', help: '请告诉我们您看到了什么，是什么时候开始的。请不要填写任何密码。' },
    phone: { title: '电话号码', help: '如果您希望我们打电话给您，请填写。' },
    closing: '谢谢您。我们已收到您的回答。如果您仍然需要帮助，我们会与您联系。',
  },
  mail: {
    acknowledgement: ({ ticket, category, answerBy, officePhone, team }) => ({
      subject: `[${ticket}] 我们已收到您的求助`,
      text: paragraphs(
        '您好：',
        '谢谢您告诉我们。我们已收到您的求助。',
        `求助编号：${ticket}\n问题类型：${categories[category]}`,
        answerBy === null ? '我们会在学校上班时间尽快答复您。' : `我们最晚会在${date(answerBy)}之前答复您。`,
        officePhone === null ? '如果情况紧急，请给学校办公室打电话，或直接前往。' : `如果情况紧急，请给学校办公室打电话：${officePhone}。`,
        `如果您想补充什么，${REPLY_HERE}`,
        team,
      ),
    }),
    reply: ({ ticket, answer, team }) => ({
      subject: `[${ticket}] 对您的求助的答复`,
      text: paragraphs(
        '您好：',
        `以下是我们对您的求助（编号 ${ticket}）的答复：`,
        answer,
        `如果您有疑问，或者仍然有问题没有解决，${REPLY_HERE}`,
        team,
      ),
    }),
    resolved: ({ ticket, team }) => ({
      subject: `[${ticket}] 您的问题已解决`,
      text: paragraphs(
        '您好：',
        `我们认为您的问题已经解决，并已结束编号为 ${ticket} 的求助。`,
        '如果问题再次出现，请直接回复这封邮件，我们会重新处理。您不需要再填一次表格。',
        team,
      ),
    }),
  },
  states: { received: '已收到', working: '正在处理', waiting: '等待您的回复', solved: '已解决' },
  hub: {
    title: '学校设备帮助',
    intro: '学校的 Chromebook、充电器或账号有问题吗？我们来帮助您。',
    getHelp: '寻求帮助',
    opensForm: '将打开一份表格。您不需要账号。',
    languages: '语言',
    schools: '学校',
    supportHours: '服务时间',
    closed: '休息',
    privacy: 'MyTech 不会保存访问本页面的人的任何信息。只有您学区里帮助您的人才能看到您在表格中填写的内容。',
  },
});

/** This file holds what people read in Vietnamese, with the polite "quý vị". */
import type { LanguageWords } from './catalogue';

export const vi: LanguageWords = {
  language: 'vi',
  reviewedBy: null,
  relations: { family: 'Phụ huynh hoặc người giám hộ', student: 'Học sinh', staff: 'Nhân viên nhà trường' },
  categories: {
    screen: 'Màn hình (nứt, tối hoặc nhấp nháy)',
    keyboard: 'Bàn phím hoặc bàn di chuột',
    charging: 'Sạc hoặc pin',
    wifi: 'Wi-Fi hoặc internet',
    'sign-in': 'Đăng nhập hoặc mật khẩu',
    app: 'Ứng dụng hoặc trang web',
    lost: 'Bị mất hoặc bị trộm',
    sound: 'Âm thanh, camera hoặc micrô',
    other: 'Vấn đề khác',
  },
  steps: {
    screen: [
      'Nhấn giữ nút nguồn mười giây rồi thả ra. Chờ một chút rồi nhấn lại một lần.',
      'Nếu màn hình tối, hãy cắm bộ sạc và nhấn phím làm sáng màn hình.',
      'Nếu mặt kính bị vỡ, xin đừng chạm vào. Hãy chọn bên dưới rằng quý vị vẫn cần giúp đỡ.',
    ],
    keyboard: [
      'Nếu có nước đổ lên máy, hãy tắt máy, rút sạc và đừng bật lại. Hãy chọn bên dưới rằng quý vị vẫn cần giúp đỡ.',
      'Tắt máy, chờ mười giây rồi bật lại.',
      'Khi máy đang tắt, lật úp máy và lắc nhẹ để vụn bánh rơi ra.',
    ],
    charging: [
      'Cắm chặt cả hai đầu dây sạc và thử ổ điện khác.',
      'Cứ cắm sạc trong ba mươi phút, dù không thấy đèn sáng.',
      'Nếu mượn được một bộ sạc khác cùng loại, hãy thử bộ sạc đó.',
    ],
    wifi: [
      'Tắt Wi-Fi rồi bật lại: bấm vào đồng hồ ở góc màn hình, rồi bấm vào biểu tượng Wi-Fi.',
      'Tắt máy rồi bật lại. Ở nhà, hãy rút điện bộ phát internet trong một phút.',
      'Xem điện thoại có dùng được Wi-Fi ở cùng chỗ đó không. Nếu không, vấn đề là do internet ở nơi đó.',
    ],
    'sign-in': [
      'Gõ đầy đủ địa chỉ email của trường và chú ý chữ hoa trong mật khẩu.',
      'Kiểm tra xem máy đã kết nối Wi-Fi chưa. Nếu không có mạng, mật khẩu mới sẽ không dùng được.',
      'Nhờ giáo viên hoặc văn phòng nhà trường đặt mật khẩu mới.',
    ],
    app: [
      'Đóng trang hoặc ứng dụng rồi mở lại.',
      'Kiểm tra xem quý vị đã đăng nhập bằng tài khoản của trường, không phải tài khoản khác.',
      'Tắt máy rồi bật lại để máy cập nhật xong.',
    ],
    lost: [
      'Tìm trong cặp, ở nhà, trên xe buýt và ở nơi giữ đồ thất lạc của trường. Hãy hỏi các giáo viên.',
      'Nếu quý vị nghĩ máy bị trộm, đừng tự đi lấy lại. Hãy báo cho người lớn và cảnh sát.',
      'Nếu chưa tìm thấy, hãy báo cho chúng tôi ngay hôm nay, dù chưa chắc chắn. Chúng tôi có thể khóa máy.',
    ],
    sound: [
      'Nhấn phím tăng âm lượng và rút tai nghe ra.',
      'Đóng các trang và ứng dụng khác đang dùng camera hoặc micrô.',
      'Khi trang web hỏi, hãy cho phép dùng camera và micrô.',
    ],
    other: ['Tắt máy, chờ mười giây rồi bật lại.', 'Cắm bộ sạc và kiểm tra xem máy đã kết nối Wi-Fi chưa.'],
  },
  form: {
    title: 'Yêu cầu giúp đỡ về thiết bị của trường',
    description: 'Hãy cho chúng tôi biết Chromebook, bộ sạc hoặc tài khoản của trường bị gì. Việc này mất khoảng ba phút.',
    language: 'Ngôn ngữ',
    about: {
      title: 'Xin cho biết ai cần được giúp đỡ',
      help: 'Chúng tôi chỉ dùng câu trả lời của quý vị để giải quyết vấn đề. Xin đừng ghi bất kỳ mật khẩu nào.',
    },
    addressRecorded: 'Địa chỉ tài khoản trường học của quý vị được gửi kèm theo câu trả lời.',
    school: { title: 'Trường', help: 'Trường mà học sinh đang học.' },
    schoolNotListed: 'Trường của tôi không có trong danh sách này',
    relation: { title: 'Quý vị là ai?', help: '' },
    studentName: {
      title: 'Họ và tên học sinh',
      help: 'Nếu quý vị làm việc ở trường và đây là máy của quý vị, xin ghi tên của chính mình.',
    },
    studentNumber: { title: 'Mã số học sinh', help: 'Nếu không biết, xin để trống.' },
    email: {
      title: 'Địa chỉ email của quý vị',
      help: 'Chúng tôi sẽ trả lời qua email này. Nếu không có email, xin để trống và ghi số điện thoại ở trang cuối.',
    },
    device: {
      title: 'Số nhãn hoặc số sê-ri của máy',
      help: 'Xem nhãn dán ở mặt sau của máy. Nếu không tìm thấy, xin để trống.',
    },
    category: { title: 'Vấn đề là về gì?', help: '' },
    tryFirst: '{category}: xin thử cách này trước',
    solved: 'Cách này có giải quyết được vấn đề không?',
    solvedYes: 'Có, đã giải quyết xong',
    solvedNo: 'Không, tôi vẫn cần giúp đỡ',
    problem: 'Xin cho biết thêm',
    whatHappened: {
      title: 'Chuyện gì đã xảy ra?',
      help: 'Hãy cho biết quý vị thấy gì và bắt đầu từ khi nào. Xin đừng ghi bất kỳ mật khẩu nào.',
    },
    phone: { title: 'Số điện thoại', help: 'Chỉ ghi nếu quý vị muốn chúng tôi gọi.' },
    closing: 'Cảm ơn quý vị. Chúng tôi đã nhận được câu trả lời. Nếu quý vị vẫn cần giúp đỡ, chúng tôi sẽ liên lạc lại.',
  },
  states: {
    received: 'Đã nhận',
    working: 'Chúng tôi đang giải quyết',
    waiting: 'Đang chờ quý vị trả lời',
    solved: 'Đã giải quyết xong',
  },
};

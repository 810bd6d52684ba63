/** This file holds the cards of the first day in Vietnamese, with the polite "quý vị". */
import type { StarterWords } from './cards';

export const vi: StarterWords = {
  'cracked-screen': {
    title: 'Màn hình bị nứt',
    text: `Chuyện không may ai cũng có thể gặp, và báo cho chúng tôi là đúng. Kính vỡ rất sắc, vì vậy trước hết xin cẩn thận.

1. Đừng chạm hay ấn vào chỗ nứt.
2. Tắt máy và gập máy lại nhẹ nhàng.
3. Cho máy vào bao, hoặc để riêng trong một cái túi.
4. Nhờ chúng tôi giúp và ghi lại chuyện đã xảy ra. Như vậy chúng tôi có thể chuẩn bị đúng linh kiện.
5. Mang máy đến trường khi chúng tôi yêu cầu.

Xin đừng tự sửa hay đem ra tiệm. Bài đã lưu trong tài khoản của trường vẫn còn.`,
    words: 'man hinh nut, màn hình bể, bể màn hình, vỡ, kính vỡ, rớt máy, làm rơi, có sọc, bị nứt, cracked, broken screen',
  },
  'black-screen': {
    title: 'Màn hình đen',
    text: `Màn hình đen thường trông tệ hơn thực tế. Phần lớn là máy đang ngủ hoặc hết pin.

1. Nhấn vài lần phím có hình mặt trời lớn. Phím này làm sáng màn hình.
2. Cắm bộ sạc và chờ ba mươi phút.
3. Nhấn giữ nút nguồn mười giây rồi thả ra. Chờ một chút rồi nhấn lại một lần.
4. Nhìn và nghe thử. Có đèn sáng hay tiếng gì không? Hãy cho chúng tôi biết, để dễ tìm ra nguyên nhân.

Nếu vẫn vậy, xin nhờ chúng tôi giúp. Bài đã lưu trong tài khoản của trường vẫn còn.`,
    words: 'man hinh den, tối thui, không lên, mở không lên, không bật được, hư máy, đơ, treo máy, tắt nguồn, black screen, dead',
  },
  'liquid-spilled': {
    title: 'Nước hoặc thứ gì đổ lên máy',
    text: `Ai làm đổ không quan trọng. Điều quan trọng lúc này là nhanh và an toàn.

1. Nếu phích cắm hoặc ổ điện bị ướt, đừng chạm vào và hãy gọi người lớn. Nếu không ướt, hãy rút sạc bằng tay khô.
2. Nhấn giữ nút nguồn cho đến khi máy tắt.
3. Dùng khăn mềm lau những chỗ lau được.
4. Mở máy ra và úp lên một cái khăn, như hình cái lều, để nước chảy ra.
5. Để máy tắt và nhờ chúng tôi giúp ngay trong ngày.

Xin đừng dùng máy sấy tóc hay gạo. Đừng sạc hay bật máy, dù trông đã khô: chúng tôi cần xem bên trong trước.`,
    words: 'do nuoc, đổ nước, vô nước, vào nước, ướt, nước ngọt, sữa, cà phê, trà sữa, mưa, rớt xuống nước, dính, water, spill, wet',
  },
  'keys-stuck': {
    title: 'Phím bị kẹt hoặc không bấm được',
    text: `Thường là do vụn bánh và bụi. Xin nhẹ tay, vì phím rất dễ rơi ra.

1. Tắt máy và rút sạc.
2. Lật úp máy và lắc nhẹ.
3. Lau phím bằng khăn khô, mềm.
4. Bật máy lại và gõ thử.

Gõ ra toàn chữ hoa? Hãy nhấn cùng lúc phím Alt và phím có hình kính lúp hoặc hình tròn. Làm vậy sẽ tắt chữ hoa.

Xin đừng cạy phím hay xịt gì lên phím. Nếu vẫn không được, xin nhờ chúng tôi giúp và cho biết đó là những phím nào.`,
    words: 'ban phim, bàn phím hư, liệt phím, rớt phím, nút, gõ chữ, chữ hoa, chuột, touchpad, caps lock, keyboard',
  },
  'will-not-charge': {
    title: 'Máy sạc không vào',
    text: `Thường là do dây sạc hoặc ổ điện, chứ không phải do máy.

1. Xem dây và phích cắm. Nếu có chỗ nào rách, cong hoặc cháy, xin đừng dùng nữa và báo cho chúng tôi.
2. Cắm chặt cả hai đầu dây sạc.
3. Thử một ổ điện khác, ổ nào cắm đèn vẫn sáng.
4. Cứ cắm sạc trong ba mươi phút, dù không thấy đèn sáng. Pin cạn cần thời gian.
5. Nếu mượn được một bộ sạc khác cùng loại, hãy thử bộ sạc đó.

Nếu vẫn không sạc được, xin nhờ chúng tôi giúp. Nếu máy rất nóng hoặc trông như bị phồng, hãy rút sạc ngay và đừng dùng.`,
    words: 'sac khong vao, hư sạc, cục sạc, dây sạc, hết pin, pin yếu, mau hết pin, cắm điện, không có đèn, charger, battery',
  },
  'no-wifi-at-school': {
    title: 'Không có Wi-Fi ở trường',
    text: `Trước hết hãy xem chỉ máy của quý vị bị, hay cả phòng đều bị.

1. Hỏi người bên cạnh. Nếu máy của họ cũng không vào được, hãy báo giáo viên: vấn đề là ở phòng đó, không phải ở máy.
2. Bấm vào đồng hồ ở góc màn hình, rồi bấm vào biểu tượng Wi-Fi. Tắt Wi-Fi, chờ mười giây rồi bật lại.
3. Chọn mạng của trường.
4. Tắt máy rồi bật lại.

Nếu vẫn không được, xin nhờ chúng tôi giúp. Ghi rõ phòng nào và lúc mấy giờ để chúng tôi tìm nguyên nhân. Trong lúc chờ, hãy hỏi giáo viên cách học tiếp khi không có mạng.`,
    words: 'wifi, mat mang, mất mạng, rớt mạng, không có mạng, không vào mạng được, mạng chậm, mạng yếu, internet, offline',
  },
  'cannot-sign-in': {
    title: 'Tôi không đăng nhập được',
    text: `Ai cũng có lúc quên mật khẩu. Xin thử cách này trước.

1. Gõ đầy đủ địa chỉ email của trường và xem lại từng chữ.
2. Gõ mật khẩu thật chậm. Chữ hoa và chữ thường là khác nhau.
3. Kiểm tra xem máy đã kết nối Wi-Fi chưa. Nếu không có mạng, mật khẩu mới sẽ không dùng được.
4. Màn hình hỏi mật khẩu cũ? Hãy gõ mật khẩu cũ một lần, sau đó dùng mật khẩu mới. Nếu không nhớ, xin nhờ giúp trước khi bấm vào chỗ khác.
5. Nếu vẫn không vào được, hãy xin mật khẩu mới ở giáo viên hoặc văn phòng nhà trường.

Xin đừng dùng tài khoản của bạn bè hay anh chị em.`,
    words: 'dang nhap, quên mật khẩu, quen mat khau, quên pass, sai mật khẩu, bị khóa, tài khoản, tên đăng nhập, login, log in, password',
  },
  'app-will-not-open': {
    title: 'Ứng dụng hoặc trang web không mở được',
    text: `Phần lớn chỉ cần một trong những bước này.

1. Đóng trang hoặc ứng dụng rồi mở lại.
2. Mở một trang khác. Nếu không trang nào mở được, vấn đề là do internet.
3. Kiểm tra xem quý vị đang dùng tài khoản của trường hay một tài khoản khác.
4. Tắt máy rồi bật lại để máy cập nhật xong.

Trang báo là bị chặn? Một số trang không mở được trên máy của trường. Nếu cần trang đó cho bài học, hãy nói với giáo viên.

Nếu vẫn không mở được, xin nhờ chúng tôi giúp. Hãy cho biết tên của nó và nội dung thông báo.`,
    words: 'app, phần mềm, bị chặn, bị khóa trang, không vào được, đơ, treo, văng ra, load không được, quay vòng vòng, link, classroom, blocked',
  },
  'no-sound-or-camera': {
    title: 'Không có tiếng, camera hoặc micrô',
    text: `Thường chỉ là do cài đặt và sửa rất nhanh.

1. Rút tai nghe ra, và tắt tai nghe không dây.
2. Bấm vào đồng hồ ở góc màn hình và tăng âm lượng.
3. Nếu camera có miếng che nhỏ, hãy gạt ra.
4. Đóng các trang và ứng dụng khác đang dùng camera hoặc micrô.
5. Khi trang web hỏi, hãy cho phép. Nếu trước đó đã từ chối, hãy bấm vào biểu tượng nhỏ bên cạnh địa chỉ trang và cho phép ở đó.
6. Tắt máy rồi bật lại.

Nếu vẫn không được, xin nhờ chúng tôi giúp và cho biết bị ở ứng dụng hay trang nào.`,
    words: 'mat tieng, mất tiếng, không nghe được, âm thanh, loa, tai nghe, mic, micro, camera đen, gọi video, zoom, meet, mute',
  },
  'lost-or-stolen': {
    title: 'Máy bị mất hoặc bị trộm',
    text: `Xin báo cho chúng tôi ngay trong ngày, dù chưa chắc chắn. Nhà trường có thể khóa máy để không ai khác dùng được.

1. Nhớ lại xem lần cuối dùng máy là ở đâu.
2. Tìm trong cặp, ở nhà và trên xe buýt. Hỏi các giáo viên và nơi giữ đồ thất lạc của trường.
3. Nếu không thấy, hãy báo cho chúng tôi hôm nay. Ghi rõ lần cuối còn máy là khi nào, ở đâu.
4. Nếu quý vị nghĩ máy bị trộm, đừng tự đi lấy lại. Người lớn có thể báo cảnh sát.

Nếu có biên bản của cảnh sát, xin cho chúng tôi số biên bản. Không có, chúng tôi vẫn giúp. Máy bị mất nhiều khi tìm lại được: nếu thấy máy, xin báo cho chúng tôi.`,
    words: 'mat may, mất máy, bị mất, tìm không thấy, bỏ quên, để quên trên xe, ăn cắp, ăn trộm, bị lấy, cảnh sát, lost, stolen',
  },
  'daily-care': {
    title: 'Giữ gìn máy mỗi ngày',
    text: `Chỉ vài thói quen nhỏ, máy sẽ bền nhiều năm.

- Gập máy lại trước khi mang đi, và cầm bằng hai tay.
- Lấy bút chì và tai nghe ra khỏi bàn phím trước khi gập máy.
- Để máy trong bao, và đừng đặt vật nặng lên trên.
- Để thức ăn và nước uống ở bàn khác.
- Đừng để máy dưới sàn, trong xe nóng hay ngoài trời lạnh.
- Đừng gỡ nhãn có số. Chúng tôi cần số đó để giúp quý vị.

Mỗi tuần tắt máy rồi bật lại một lần để máy cập nhật xong. Và nếu có gì hư, xin báo sớm. Đó cũng là giữ gìn máy.`,
    words: 'bảo quản, giữ máy, bao máy, cặp, mang máy, nội quy, đồ ăn, làm rớt, bảo vệ, care, case',
  },
  'cleaning': {
    title: 'Lau màn hình và bàn phím',
    text: `Quý vị cần một khăn mềm, như khăn lau mắt kính, và hai phút.

1. Tắt máy và rút sạc.
2. Lau màn hình bằng khăn khô. Ấn nhẹ thôi.
3. Nếu có vết bẩn, nhỏ vài giọt nước lên khăn, đừng bao giờ nhỏ lên máy.
4. Lật úp máy và lắc nhẹ để vụn bánh rơi ra. Sau đó lau các phím.
5. Chờ khô hẳn rồi mới bật máy.

Xin đừng dùng nước lau kính, thuốc tẩy, bình xịt hay khăn giấy. Những thứ này có thể làm hỏng màn hình. Giữ tay sạch là cách giữ máy tốt nhất.`,
    words: 'lau may, dơ, bẩn, bụi, dấu tay, dính, vết bẩn, khử trùng, vi trùng, vệ sinh, clean, dirty',
  },
  'charging-at-home': {
    title: 'Sạc máy ở nhà mỗi tối',
    text: `Buổi sáng pin đầy thì ngày học sẽ suôn sẻ.

1. Chọn một chỗ sạc cố định, cứng và phẳng, như mặt bàn. Để trên giường, ghế sofa hay dưới gối máy sẽ quá nóng.
2. Đặt dây ở chỗ không ai vấp phải.
3. Cắm sạc sau khi làm bài xong, và xem đèn bên cạnh chỗ cắm có sáng không.
4. Buổi sáng, cầm phích cắm mà rút, đừng kéo dây.
5. Cho máy vào cặp đi học.

Xin dùng bộ sạc được phát cùng với máy. Nếu dây bị rách, đừng dùng nữa và hỏi chúng tôi để có dây khác.`,
    words: 'sac pin, cục sạc, dây sạc, pin yếu, hết pin, sạc qua đêm, cắm điện, charge, charger, battery',
  },
  'battery-hot-or-swollen': {
    title: 'Pin bị nóng hoặc phồng',
    text: `Khi sạc, máy có thể hơi ấm. Nhưng máy không được nóng đến mức không sờ được, phồng lên, có mùi lạ hay không gập lại được. Con người quan trọng hơn máy.

1. Nếu có khói hoặc lửa, hãy đưa mọi người ra ngoài và gọi 911. Đừng chạm vào máy.
2. Nếu không có, hãy rút sạc và tắt máy.
3. Đặt máy lên vật cứng không cháy được, như sàn gạch, xa giường, rèm cửa và giấy.
4. Đừng sạc, đừng ấn vào máy và đừng mở máy ra. Đừng cho máy vào cặp.
5. Báo ngay cho chúng tôi. Chúng tôi sẽ cho biết cách đưa máy về trường.`,
    words: 'may nong, nóng máy, phù pin, pin phồng, mùi khét, khói, cháy, lửa, nổ pin, hot, swollen, fire',
  },
  'no-internet-at-home': {
    title: 'Ở nhà không có internet',
    text: `Không phải chỉ gia đình quý vị gặp chuyện này. Có nhiều cách để được giúp.

- Hỏi trường mượn hotspot, một thiết bị nhỏ để có internet ở nhà. Chúng tôi sẽ cho biết có sẵn hay không.
- Hỏi các công ty internet về giá rẻ hơn. Nhiều công ty có giá ưu đãi cho gia đình thu nhập thấp, hoặc có con được ăn miễn phí ở trường.
- Thư viện công cộng và trung tâm cộng đồng thường có Wi-Fi miễn phí.
- Điện thoại có thể chia sẻ internet cho máy. Cách này tốn dữ liệu điện thoại, nên hãy xem gói cước trước.
- Hỏi giáo viên bài nào có thể làm khi không có internet.

Hãy cho chúng tôi biết quý vị cần gì, bằng ngôn ngữ quý vị thấy dễ nhất. Không cần nói lý do.`,
    words: 'khong co mang, nhà không có mạng, mượn hotspot, cục phát wifi, wifi, mạng rẻ, miễn phí, thu nhập thấp, 4g, dữ liệu, thư viện, internet',
  },
  'home-wifi-tips': {
    title: 'Để Wi-Fi ở nhà mạnh hơn',
    text: `Thay đổi nhỏ thường giúp được nhiều.

1. Rút điện bộ phát internet một phút. Cắm lại và chờ năm phút.
2. Đặt bộ phát ở chỗ thoáng, trên cao và giữa nhà. Tủ, đồ kim loại và lò vi sóng làm sóng yếu đi.
3. Ngồi gần bộ phát hơn.
4. Lúc làm bài, tắt phim và trò chơi trên các máy khác.
5. Tắt Wi-Fi trên máy của trường rồi bật lại.

Điện thoại ở cùng chỗ đó cũng chậm? Hãy gọi công ty internet. Nếu chỉ máy của trường chậm, xin nhờ chúng tôi giúp.`,
    words: 'mang cham, mạng yếu, wifi yếu, cục modem, modem, router, chập chờn, rớt mạng, giật, lag, wifi, slow',
  },
  'online-safety-family': {
    title: 'Nói chuyện với con về việc lên mạng',
    text: `Quý vị không cần rành máy tính. Điều giúp ích nhất là hỏi và lắng nghe.

- Mỗi tuần hãy hỏi: Trên mạng có gì vui? Có gì làm con khó chịu không?
- Bảo con cho xem một trò chơi, một trang web hoặc một bài tập.
- Cùng nhau đặt giờ không dùng màn hình, như bữa ăn và giờ đi ngủ.
- Ban đêm, sạc máy ở ngoài phòng ngủ.
- Giải thích rằng tên, địa chỉ, hình ảnh và mật khẩu không phải để cho người lạ.
- Thường xuyên nói với con: Con có thể kể mọi chuyện, ba mẹ sẽ giúp con.

Bộ lọc chặn được nhiều trang xấu, nhưng không chặn được hết. Nếu quý vị lo lắng điều gì, hãy nói chuyện với giáo viên hoặc cố vấn học đường. Quý vị không phải lo một mình.`,
    words: 'an toàn trên mạng, kiểm soát con, giờ xem màn hình, nghiện game, game, mạng xã hội, tiktok, youtube, facebook, bắt nạt, safety, screen time',
  },
  'kind-and-private': {
    title: 'Cư xử tử tế và giữ điều riêng tư',
    text: `Những gì gửi đi có thể bị sao chép và giữ lại rất lâu. Những thói quen này bảo vệ quý vị và người khác.

- Chỉ viết những gì có thể nói trước mặt người đó.
- Xin phép trước khi chụp hoặc chia sẻ hình của ai.
- Đừng đưa địa chỉ, số điện thoại và mật khẩu cho người khác.
- Khóa màn hình khi rời khỏi máy.
- Nếu có người nói lời ác ý, đừng trả lời. Giữ lại tin nhắn và kể cho người lớn.
- Lên tiếng giúp người khác, hoặc tìm người giúp họ.

Lỡ gửi điều gì khiến mình hối tiếc? Hãy xóa đi, xin lỗi và nhờ người lớn giúp. Ai cũng còn đang học.`,
    words: 'bat nat, bắt nạt, bắt nạt trên mạng, chửi, nói xấu, tôn trọng, hình ảnh, riêng tư, chat, mạng xã hội, tiktok, bullying, privacy',
  },
  'strange-message': {
    title: 'Tin nhắn hoặc đường link lạ',
    text: `Có những tin nhắn giả làm của trường, ngân hàng hay bạn bè. Chúng hứa hẹn điều gì đó hoặc hối quý vị làm gấp.

1. Dừng lại. Đừng bấm, đừng trả lời và đừng mở tệp đính kèm.
2. Xem toàn bộ địa chỉ người gửi. Có đúng là địa chỉ quý vị biết không?
3. Hỏi lại người đó bằng cách khác, chẳng hạn gọi điện thoại.
4. Cho người lớn xem, hoặc báo cho chúng tôi.

Đã lỡ bấm hoặc gõ mật khẩu? Người cẩn thận cũng có khi bị. Hãy đổi mật khẩu ngay và báo cho chúng tôi. Chúng tôi không bao giờ hỏi mật khẩu của quý vị.`,
    words: 'lua dao, lừa đảo, thư rác, email giả, tin giả, bị hack, virus, trúng thưởng, đáng nghi, lỡ bấm link, phishing, scam, spam',
  },
  'tell-an-adult': {
    title: 'Khi nào cần kể cho người lớn',
    text: `Nhờ giúp đỡ là can đảm và luôn luôn đúng. Hãy kể cho người mình tin cậy khi

- có người trên mạng làm quý vị sợ, đe dọa hoặc bắt giữ bí mật,
- có người xin hình hoặc muốn gặp quý vị,
- quý vị thấy điều gì làm mình khó chịu,
- có bạn viết rằng muốn làm đau chính mình hoặc người khác.

1. Ngưng trả lời.
2. Giữ lại tin nhắn để cho người lớn xem.
3. Hôm nay hãy kể cho cha mẹ, giáo viên hoặc cố vấn học đường. Nếu người đầu tiên không lắng nghe, hãy kể cho người khác.

Có ai đang gặp nguy hiểm? Hãy gọi 911. Nếu quý vị rất buồn hoặc nghĩ đến việc làm đau chính mình, hãy gọi hoặc nhắn tin đến số 988, ban ngày hay ban đêm đều được.`,
    words: 'so hai, sợ, đe dọa, tống tiền, người lạ, bắt nạt, buồn, trầm cảm, tự tử, xin hình, cố vấn, bully, help',
  },
  'passwords': {
    title: 'Mật khẩu tốt',
    text: `Mật khẩu tốt thì mình dễ nhớ mà người khác khó đoán.

- Đặt cho dài: ba hoặc bốn từ không liên quan với nhau.
- Đừng dùng tên, ngày sinh hay tên trường.
- Dùng mật khẩu khác cho trò chơi và những trang khác.
- Đừng nói cho bạn bè. Trẻ nhỏ có thể cho cha mẹ biết.
- Đừng bao giờ viết mật khẩu trong tin nhắn hay biểu mẫu. Chúng tôi không bao giờ hỏi.

Có người khác biết mật khẩu? Hãy đổi ngay hôm nay, hoặc xin chúng tôi mật khẩu mới. Quên mật khẩu? Chuyện đó thường thôi. Hãy hỏi giáo viên hoặc văn phòng nhà trường.`,
    words: 'mat khau, đổi mật khẩu, quên pass, pass, quên mật khẩu, đặt lại, đăng nhập, bị hack, password, reset, login',
  },
  'what-if-damage': {
    title: 'Nếu máy bị hư hoặc bị mất',
    text: `Đồ vật có thể hư, dù đã cẩn thận. Sau đó mọi việc sẽ như thế này.

1. Quý vị cho chúng tôi biết chuyện đã xảy ra, càng sớm càng tốt.
2. Chúng tôi xem máy và tìm hiểu cần làm gì.
3. Xin hỏi chúng tôi cách để con em học tiếp trong lúc chờ.
4. Nếu có thể phải trả tiền, nhà trường sẽ cho quý vị biết trước: bao nhiêu và vì sao. Quý vị có thể hỏi, và cho biết nếu số tiền đó quá sức gia đình.

Học khu quyết định chi phí theo quy định của mình, không phải người sửa máy. Xin đừng bao giờ giấu máy hư vì lo tiền bạc. Hãy nói chuyện với chúng tôi.`,
    words: 'đền tiền, bồi thường, bao nhiêu tiền, chi phí, trả tiền, ai trả, phạt, hóa đơn, bảo hiểm, làm hư, máy hư, cost, fee, pay',
  },
  'returning-device': {
    title: 'Trả lại máy',
    text: `Cuối năm học, hoặc khi con em chuyển trường, máy phải trả lại. Nhà trường sẽ báo ngày và nơi trả.

1. Lưu lại những gì con em muốn giữ. Những gì chỉ nằm trong máy sẽ bị xóa.
2. Tìm bộ sạc và bao máy. Hai thứ này đi kèm với máy.
3. Gỡ hình dán ra, nhưng giữ nguyên nhãn có số.
4. Lau máy bằng khăn khô.
5. Đăng xuất, mang máy đến trường và xin giấy xác nhận đã trả máy.

Có thứ gì bị thiếu hoặc hư? Hãy mang những gì quý vị có và cho chúng tôi biết. Chúng ta sẽ cùng tìm cách.`,
    words: 'tra may, trả máy, nộp lại, giao lại, cuối năm, dọn nhà, chuyển trường, tốt nghiệp, nghỉ hè, biên nhận, return, turn in',
  },
  'get-started-family': {
    title: 'Máy của trường cho con em quý vị',
    text: `Nhà trường cho con em quý vị mượn máy này để học: để đọc, viết, làm bài tập và học cùng cả lớp.

1. Tìm nhãn trên máy và ghi lại số. Chúng tôi sẽ hỏi số này khi quý vị cần giúp.
2. Bảo con chỉ cho xem cách đăng nhập. Quý vị không cần có tài khoản.
3. Chọn một chỗ để sạc.
4. Xem máy có vào được internet ở nhà không. Nếu nhà không có internet, hãy cho chúng tôi biết.

- Máy dành cho con em quý vị. Xin đừng cho người khác mượn.
- Nhà trường lo việc cập nhật và sửa máy.
- Quý vị tìm được giúp đỡ ở đây, bằng ngôn ngữ của mình, mỗi khi có trục trặc.`,
    words: 'chromebook, máy tính, laptop, máy tính bảng, máy mới, hướng dẫn phụ huynh, cách dùng, bắt đầu, computer, may tinh',
  },
  'accessibility-settings': {
    title: 'Để dễ nhìn, dễ nghe và dễ đọc hơn',
    text: `Chromebook nào cũng có sẵn công cụ hỗ trợ, và ai cũng dùng được.

1. Để phóng to trang, giữ phím Ctrl và nhấn phím dấu cộng. Ctrl và dấu trừ để thu nhỏ, Ctrl và số không để trở lại như cũ.
2. Với những công cụ khác, bấm vào đồng hồ ở góc màn hình, rồi bấm hình bánh răng, rồi bấm Accessibility (Hỗ trợ tiếp cận).
3. Live Caption viết thành chữ những lời nói trong video.
4. Select-to-speak đọc to phần quý vị chọn: giữ phím có hình kính lúp hoặc hình tròn rồi kéo chuột quanh các chữ.
5. ChromeVox đọc to cả màn hình. Nhấn Ctrl, Alt và Z cùng lúc để bật hoặc tắt.

Thiếu công cụ nào, hoặc con em quý vị cần thêm gì? Hãy nói với giáo viên hoặc hỏi chúng tôi.`,
    words: 'chữ to, phóng to, mắt kém, mù, điếc, khiếm thị, khiếm thính, phụ đề, đọc chữ, khó đọc, khuyết tật, accessibility, zoom',
  },
  'staff-first-week': {
    title: 'Tuần đầu tiên với thiết bị của trường',
    text: `Xin chào mừng quý vị. Năm việc nhỏ bây giờ sẽ tiết kiệm nhiều giờ về sau.

1. Đăng nhập vào máy bằng tài khoản của trường. Thử Wi-Fi, âm thanh và camera trong những phòng quý vị dạy.
2. Tìm nhãn trên máy và ghi lại số.
3. Hỏi xem ở trường ai giúp về thiết bị, và vào lúc nào.
4. Mở thử một lần trên màn hình lớn những ứng dụng mà lớp sẽ dùng.
5. Thống nhất với lớp: sạc máy ở đâu, để nước uống ở đâu và khi nào thì gập máy.

Hãy chuẩn bị sẵn một hoạt động không cần máy. Và xin hỏi sớm: không câu hỏi nào là quá nhỏ.`,
    words: 'giáo viên mới, nhân viên mới, bắt đầu, chuẩn bị, máy chiếu, phòng học, hướng dẫn, new teacher, onboarding, setup',
  },
  'staff-report-for-a-class': {
    title: 'Báo sự cố cho lớp của quý vị',
    text: `Báo càng rõ, lớp của quý vị càng sớm học lại bình thường.

1. Một máy hay nhiều máy bị? Hãy thử một máy khác ở cùng chỗ.
2. Nếu chỉ một máy, hãy gửi một báo cáo có số trên nhãn và tên học sinh.
3. Nếu nhiều máy bị giống nhau, hãy gửi một báo cáo chung. Ghi rõ phòng nào, bao nhiêu máy và từ khi nào.
4. Ghi đúng từng chữ những gì quý vị thấy, và những cách đã thử.
5. Cho biết cần xong khi nào, chẳng hạn vì có bài kiểm tra vào thứ Sáu.

Xin đừng ghi mật khẩu, hay bất cứ điều gì về sức khỏe hoặc điểm số. Trong lúc chờ, học sinh có thể dùng chung, hoặc quý vị có thể xin máy mượn.`,
    words: 'báo lỗi, báo hư, giáo viên, lớp, học sinh, nhiều máy, xe đẩy máy, hỗ trợ kỹ thuật, ticket, cart, help desk',
  },
};

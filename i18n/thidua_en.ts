<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="vi_VN">
<context><name>Windows</name>
<message><source>% thang điểm ({0})</source><translation>% of the scale ({0})</translation></message>
<message><source>&amp;Bảng bên</source><translation>Side &amp;panel</translation></message>
<message><source>&amp;Bỏ chỉ tiêu riêng từng đơn vị của {0} tiêu chí này</source><translation>&amp;Drop the units' own targets of these criteria: {0}</translation></message>
<message><source>&amp;Bỏ chỗ đã sửa</source><translation>&amp;Drop it</translation></message>
<message><source>&amp;Bỏ chữ đó, rời đi</source><translation>&amp;Drop it and leave</translation></message>
<message><source>&amp;Bỏ cả {0} chỗ, rời đi</source><translation>&amp;Leave without these {0}</translation></message>
<message><source>&amp;Bỏ cụm đã quên</source><translation>&amp;Drop the forgotten one</translation></message>
<message><source>&amp;Bỏ dãy số</source><translation>&amp;Drop the digits</translation></message>
<message><source>&amp;Bỏ hết {0} thay đổi</source><translation>&amp;Drop all changes ({0})</translation></message>
<message><source>&amp;Bỏ {0} dòng, tiếp tục</source><translation>&amp;Drop rows: {0}, go on</translation></message>
<message><source>&amp;Bỏ {0} tiêu chí này khỏi bản nháp khung</source><translation>&amp;Drop these criteria from the draft frame: {0}</translation></message>
<message><source>&amp;Bỏ {0} tệp, rời đi ngay</source><translation>&amp;Drop files ({0}) and leave</translation></message>
<message><source>&amp;Bỏ {0} đơn vị này khỏi bản nháp khung</source><translation>&amp;Drop these units from the draft frame: {0}</translation></message>
<message><source>&amp;Bỏ, không lập sổ</source><translation>&amp;Drop it, set up no book</translation></message>
<message><source>&amp;Bỏ, không đính kèm</source><translation>&amp;Drop them, attach nothing</translation></message>
<message><source>&amp;Chép hình</source><translation>&amp;Copy picture</translation></message>
<message><source>&amp;Chép kết quả</source><translation>&amp;Copy result</translation></message>
<message><source>&amp;Chép sổ…</source><translation>&amp;Copy the book…</translation></message>
<message><source>&amp;Chép thao tác này</source><translation>&amp;Copy this step</translation></message>
<message><source>&amp;Chưa duyệt</source><translation>&amp;Not yet</translation></message>
<message><source>&amp;Chọn thư mục…</source><translation>C&amp;hoose a folder…</translation></message>
<message><source>&amp;Chọn tất cả</source><translation>Select &amp;all</translation></message>
<message><source>&amp;Chọn tệp…</source><translation>C&amp;hoose files…</translation></message>
<message><source>&amp;Chức vụ</source><translation>&amp;Position</translation></message>
<message><source>&amp;Cỡ chữ và nút</source><translation>&amp;Size of letters and buttons</translation></message>
<message><source>&amp;Cụm mật khẩu, ít nhất 8 ký tự</source><translation>&amp;Passphrase, at least 8 characters</translation></message>
<message><source>&amp;Duyệt báo cáo</source><translation>&amp;Approve the report</translation></message>
<message><source>&amp;Dán từ Excel</source><translation>&amp;Paste from Excel</translation></message>
<message><source>&amp;Dấu khoá</source><translation>&amp;Key digits</translation></message>
<message><source>&amp;Dấu khoá của khối trưởng, cụm trưởng (25 chữ số)</source><translation>Bloc leader's &amp;key digits (25 digits)</translation></message>
<message><source>&amp;Dừng</source><translation>&amp;Stop</translation></message>
<message><source>&amp;Ghi</source><translation>&amp;Write</translation></message>
<message><source>&amp;Ghi bản sửa</source><translation>&amp;Record the correction</translation></message>
<message><source>&amp;Ghi câu trả lời</source><translation>&amp;Record the answer</translation></message>
<message><source>&amp;Ghi thêm</source><translation>&amp;Record another</translation></message>
<message><source>&amp;Ghi tiến độ</source><translation>&amp;Record progress</translation></message>
<message><source>&amp;Ghi tiếp</source><translation>&amp;Go on recording</translation></message>
<message><source>&amp;Ghi {0} dòng</source><translation>&amp;Write rows: {0}</translation></message>
<message><source>&amp;Ghi {0} dòng, bỏ {1} mục</source><translation>&amp;Write rows: {0}, drop: {1}</translation></message>
<message><source>&amp;Ghi {0} ô</source><translation>&amp;Record cells: {0}</translation></message>
<message><source>&amp;Giới thiệu</source><translation>A&amp;bout</translation></message>
<message><source>&amp;Giữ lại</source><translation>&amp;Keep it</translation></message>
<message><source>&amp;Gói</source><translation>&amp;Package</translation></message>
<message><source>&amp;Hoàn tác việc này</source><translation>&amp;Undo this</translation></message>
<message><source>&amp;In bảng xếp hạng</source><translation>&amp;Print the ranking</translation></message>
<message><source>&amp;In giấy đôn đốc</source><translation>&amp;Print reminder</translation></message>
<message><source>&amp;In phiếu…</source><translation>&amp;Print the sheet…</translation></message>
<message><source>&amp;In sổ</source><translation>&amp;Print register</translation></message>
<message><source>&amp;In trang này</source><translation>&amp;Print this page</translation></message>
<message><source>&amp;In…</source><translation>&amp;Print…</translation></message>
<message><source>&amp;Khôi phục thành sổ mới…</source><translation>&amp;Restore as a new book…</translation></message>
<message><source>&amp;Không dán</source><translation>&amp;Do not paste</translation></message>
<message><source>&amp;Không đính kèm</source><translation>&amp;Do not attach</translation></message>
<message><source>&amp;Khởi động lại</source><translation>&amp;Start again</translation></message>
<message><source>&amp;Lưu PDF…</source><translation>&amp;Save PDF…</translation></message>
<message><source>&amp;Lấy bản sao…</source><translation>From a &amp;backup…</translation></message>
<message><source>&amp;Lấy lại dòng {0}</source><translation>Take row {0} &amp;back</translation></message>
<message><source>&amp;Minh chứng</source><translation>&amp;Evidence</translation></message>
<message><source>&amp;Mở nơi cần sửa</source><translation>&amp;Go to what needs fixing</translation></message>
<message><source>&amp;Mở sổ</source><translation>&amp;Open the book</translation></message>
<message><source>&amp;Mở sổ khác…</source><translation>&amp;Open another book…</translation></message>
<message><source>&amp;Ngôn ngữ</source><translation>&amp;Language</translation></message>
<message><source>&amp;Nhận gói dữ liệu</source><translation>&amp;Receive packages</translation></message>
<message><source>&amp;Nhận gói khung</source><translation>&amp;Receive the frame</translation></message>
<message><source>&amp;Nhập</source><translation>&amp;Import</translation></message>
<message><source>&amp;Nhập từ Excel</source><translation>&amp;Import from Excel</translation></message>
<message><source>&amp;Nhập từ Excel…</source><translation>&amp;Import from Excel…</translation></message>
<message><source>&amp;Nhập {0} gói</source><translation>&amp;Import packages: {0}</translation></message>
<message><source>&amp;Nhật ký việc đã làm</source><translation>&amp;Journal</translation></message>
<message><source>&amp;Niêm phong và lưu</source><translation>&amp;Seal and save</translation></message>
<message><source>&amp;PDF</source><translation>P&amp;DF</translation></message>
<message><source>&amp;Quay lại</source><translation>&amp;Back</translation></message>
<message><source>&amp;Rút gói</source><translation>&amp;Withdraw</translation></message>
<message><source>&amp;Rút lần ghi</source><translation>&amp;Withdraw the entry</translation></message>
<message><source>&amp;Rời đi ngay</source><translation>&amp;Leave at once</translation></message>
<message><source>&amp;Rời đi, chưa nhập {0} gói</source><translation>&amp;Leave without importing: {0}</translation></message>
<message><source>&amp;Sao chép để dán vào Excel</source><translation>&amp;Copy for Excel</translation></message>
<message><source>&amp;Sao lưu ngay</source><translation>&amp;Back up now</translation></message>
<message><source>&amp;Soi gần</source><translation>&amp;Look closely</translation></message>
<message><source>&amp;Thu hồi khoá</source><translation>&amp;Revoke the key</translation></message>
<message><source>&amp;Thu hồi khoá…</source><translation>Re&amp;voke a key…</translation></message>
<message><source>&amp;Thôi sửa</source><translation>&amp;Stop correcting</translation></message>
<message><source>&amp;Thử</source><translation>&amp;Try</translation></message>
<message><source>&amp;Tin dùng khoá này</source><translation>&amp;Trust this key</translation></message>
<message><source>&amp;Tiếp tục</source><translation>&amp;Next</translation></message>
<message><source>&amp;Trả lại như trong tệp</source><translation>&amp;As in the file again</translation></message>
<message><source>&amp;Tài khoản</source><translation>&amp;Accounts</translation></message>
<message><source>&amp;Tìm sổ…</source><translation>F&amp;ind a book…</translation></message>
<message><source>&amp;Tạo khoá và tài khoản</source><translation>&amp;Make key and accounts</translation></message>
<message><source>&amp;Tới chỗ đó</source><translation>&amp;Go there</translation></message>
<message><source>&amp;Tới danh sách</source><translation>&amp;Go to the list</translation></message>
<message><source>&amp;Về bảng thật</source><translation>&amp;Back to the real ranking</translation></message>
<message><source>&amp;Word</source><translation>&amp;Word</translation></message>
<message><source>&amp;Xong</source><translation>&amp;Done</translation></message>
<message><source>&amp;Xuất hình</source><translation>&amp;Save picture</translation></message>
<message><source>&amp;Để sau</source><translation>&amp;Later</translation></message>
<message><source>&amp;Để trống {0} mục</source><translation>&amp;Leave {0} empty</translation></message>
<message><source>&amp;Đổi chức vụ</source><translation>Ch&amp;ange position</translation></message>
<message><source>&amp;Đổi cụm mật khẩu</source><translation>Ch&amp;ange passphrase</translation></message>
<message><source>&amp;Ở lại</source><translation>&amp;Stay</translation></message>
<message><source>+ và −: đếm · ↑ ↓: dòng khác · Enter: ghi</source><translation>+ and −: count · ↑ ↓: other line · Enter: record</translation></message>
<message><source>12 tháng qua</source><translation>Last 12 months</translation></message>
<message><source>24 giờ qua</source><translation>Last 24 hours</translation></message>
<message><source>30 ngày qua</source><translation>Last 30 days</translation></message>
<message><source>5 bước · khoảng 5 phút</source><translation>5 steps · about 5 minutes</translation></message>
<message><source>7 ngày qua</source><translation>Last 7 days</translation></message>
<message><source>Ai mở được tệp sổ thì xem và ghi được trong sổ, mọi việc đều vào nhật ký. Cụm mật khẩu giữ hai việc quan trọng nhất: niêm phong và duyệt.</source><translation>Whoever can open the book file can see and write in it, and every step is in the journal. Passphrases guard the two weightiest steps: sealing and approval.</translation></message>
<message><source>Biên bản từ chối</source><translation>Refusal</translation></message>
<message><source>Báo cáo của đơn vị</source><translation>The unit's report</translation></message>
<message><source>Bây giờ</source><translation>Now</translation></message>
<message><source>Bước lợi nhất: {0} thêm {1} được {2} điểm.</source><translation>Best next step: {0}, {1} more gives {2} points.</translation></message>
<message><source>Bản</source><translation>Revision</translation></message>
<message><source>Bản gần nhất là bản {0}; nội dung không đổi thì niêm phong lại vẫn là bản ấy.</source><translation>The latest is revision {0}; if nothing has changed, sealing again gives the same revision.</translation></message>
<message><source>Bản gần nhất: {0}. Giữ nhiều nhất {1} bản, trong thư mục “sao-luu” cạnh sổ.</source><translation>Newest backup: {0}. At most {1} are kept, in the folder “sao-luu” beside the book.</translation></message>
<message><source>Bản gốc</source><translation>Original</translation></message>
<message><source>Bản gốc quá lớn nên không đính kèm được: {0}</source><translation>The original is too large to attach: {0}</translation></message>
<message><source>Bản gốc · {0}</source><translation>Original · {0}</translation></message>
<message><source>Bản lúc {0} không dùng được, hãy chọn bản khác.</source><translation>The backup of {0} cannot be used; choose another.</translation></message>
<message><source>Bản lúc {0} không mở được.</source><translation>The backup of {0} does not open.</translation></message>
<message><source>Bản lúc {0} mở được, {1} mục kiểm tra đều tốt.</source><translation>The backup of {0} opens; checks made, all fine: {1}.</translation></message>
<message><source>Bản sao lưu này bị hỏng hoặc không đầy đủ. Chưa ghi gì vào máy, bản sao vẫn nguyên. Hãy chọn bản sao khác.</source><translation>This backup is damaged or incomplete. Nothing was written on this computer, the backup is untouched. Choose another backup.</translation></message>
<message><source>Bản thu nhỏ</source><translation>Smaller version</translation></message>
<message><source>Bản thu nhỏ · {0} · nhẹ hơn {1} %</source><translation>Smaller version · {0} · {1} % lighter</translation></message>
<message><source>Bản thảo</source><translation>Draft</translation></message>
<message><source>Bản thảo: số liệu còn đổi được, trang in ghi rõ là bản thảo.</source><translation>Draft: figures may still change, the printed page says so.</translation></message>
<message><source>Bản xem trước</source><translation>Preview</translation></message>
<message><source>Bản xem trước, bản in, PDF và Word là một nội dung</source><translation>Preview, print, PDF and Word hold the same content</translation></message>
<message><source>Bản {0} sắp niêm phong khác bản {1}: {2}.</source><translation>Revision {0} to be sealed differs from revision {1}: {2}.</translation></message>
<message><source>Bản {0}: nội dung không đổi từ lần niêm phong trước.</source><translation>Revision {0}: the content is the same as at the last sealing.</translation></message>
<message><source>Bản {0}: nội dung mới niêm phong.</source><translation>Revision {0}: newly sealed content.</translation></message>
<message><source>Bản để &amp;ký</source><translation>Sheet to &amp;sign</translation></message>
<message><source>Bảng dài trên 2 000 dòng giữ thứ tự của nó, không sắp theo cột.</source><translation>A table of more than 2 000 rows keeps its order; its columns do not sort it.</translation></message>
<message><source>Bảng hiện ở đây khi đơn vị có tên trong khung của khối, cụm.</source><translation>The table shows here once the unit is named in the bloc's frame.</translation></message>
<message><source>Bảng tạm không có số liệu mới cho Tiến độ. Chưa ghi gì vào sổ.</source><translation>The clipboard holds nothing new for Progress. Nothing was recorded.</translation></message>
<message><source>Bảng tạm không có ảnh. Chụp hoặc sao chép một ảnh rồi dán.</source><translation>The clipboard holds no picture. Take or copy one, then paste.</translation></message>
<message><source>Bảng tự chấm</source><translation>Self-score table</translation></message>
<message><source>Bảng tự chấm và kết quả</source><translation>Self-score and result</translation></message>
<message><source>Bảng xếp hạng</source><translation>Ranking table</translation></message>
<message><source>Bảng điểm</source><translation>Scoring table</translation></message>
<message><source>Bảng điểm…</source><translation>Scoring table…</translation></message>
<message><source>Bắt đầu sổ thi đua</source><translation>Start an emulation book</translation></message>
<message><source>Bị hỏi lại</source><translation>Queried</translation></message>
<message><source>Bỏ</source><translation>Drop</translation></message>
<message><source>Bỏ &amp;danh sách</source><translation>Clear the &amp;list</translation></message>
<message><source>Bỏ &amp;dòng {0}</source><translation>Drop &amp;row {0}</translation></message>
<message><source>Bỏ bớt điều kiện lọc, hoặc lọc bằng từ khác.</source><translation>Take a filter away, or filter for other words.</translation></message>
<message><source>Bỏ bớt điều kiện lọc, hoặc tìm bằng từ khác.</source><translation>Loosen the filter or search for another word.</translation></message>
<message><source>Bỏ các chỗ đã chọn?</source><translation>Drop what you chose?</translation></message>
<message><source>Bỏ các chỗ đã sửa?</source><translation>Drop what you put right?</translation></message>
<message><source>Bỏ dãy số đã gõ?</source><translation>Drop the digits you typed?</translation></message>
<message><source>Bỏ lọc</source><translation>Clear filter</translation></message>
<message><source>Bỏ qua {0} tệp loại khác.</source><translation>Files of other types, skipped: {0}.</translation></message>
<message><source>Bỏ thay đổi: {0}</source><translation>Drop the change: {0}</translation></message>
<message><source>Bỏ việc lập sổ?</source><translation>Stop setting up the book?</translation></message>
<message><source>Bỏ ô này</source><translation>Skip this cell</translation></message>
<message><source>Bỏ ô {0}</source><translation>Skip cell {0}</translation></message>
<message><source>Bổ sung minh chứng cho {0} chỉ tiêu thì được thêm {1} điểm.</source><translation>Criteria that lack evidence: {0}; with it {1} more points.</translation></message>
<message><source>Bớt một: {0}</source><translation>One fewer: {0}</translation></message>
<message><source>Cao nhất thì tới mức “{0}”.</source><translation>At best that reaches “{0}”.</translation></message>
<message><source>Chi tiết của thao tác</source><translation>Details of the step</translation></message>
<message><source>Chi tiết gói</source><translation>Package in detail</translation></message>
<message><source>Chiều</source><translation>Direction</translation></message>
<message><source>Chuyển &amp;sổ…</source><translation>&amp;Move the book…</translation></message>
<message><source>Chuyển sang kỳ {0}</source><translation>Go to period {0}</translation></message>
<message><source>Chuyển sang năm {0}</source><translation>Go to year {0}</translation></message>
<message><source>Chuyển sổ tới</source><translation>Move the book to</translation></message>
<message><source>Chuỗi bị đứt từ thao tác số {0}: sổ đã bị sửa bằng phần mềm khác. Báo {1}; khôi phục bản sao lưu trước lúc bị sửa.</source><translation>The chain breaks at step {0}: the book was changed by other software. Tell {1}; restore a backup made before that.</translation></message>
<message><source>Chuỗi liền mạch: {0} thao tác, mã đầu chuỗi {1}…</source><translation>The chain is whole. Steps: {0}, head code {1}…</translation></message>
<message><source>Chuột phải để chép hoặc lưu hình</source><translation>Right-click to copy or save the picture</translation></message>
<message><source>Chép riêng phần số liệu sang một tệp Excel mới rồi chọn tệp đó.</source><translation>Copy the figures alone into a new Excel file and choose that one.</translation></message>
<message><source>Chép sổ tới</source><translation>Copy the book to</translation></message>
<message><source>Chênh</source><translation>Difference</translation></message>
<message><source>Chênh lệch</source><translation>Difference</translation></message>
<message><source>Chính thức</source><translation>Official</translation></message>
<message><source>Chưa chuyển được, sổ vẫn ở chỗ cũ. {0}</source><translation>Not moved, the book stays where it was. {0}</translation></message>
<message><source>Chưa có bản sao lưu nào</source><translation>No backup yet</translation></message>
<message><source>Chưa có bảng tự chấm</source><translation>No self-score yet</translation></message>
<message><source>Chưa có chỉ tiêu để ghi</source><translation>No criteria to record yet</translation></message>
<message><source>Chưa có danh sách đơn vị</source><translation>No list of units yet</translation></message>
<message><source>Chưa có gì để giải thích.</source><translation>Nothing to explain yet.</translation></message>
<message><source>Chưa có gói nào chờ xử lý</source><translation>No package is waiting</translation></message>
<message><source>Chưa có gói nào đi, đến</source><translation>No package in or out yet</translation></message>
<message><source>Chưa có gói này thì báo cáo của đơn vị bị cách ly</source><translation>Without it your reports are quarantined</translation></message>
<message><source>Chưa có hai đơn vị để so.</source><translation>There are no two units to compare yet.</translation></message>
<message><source>Chưa có khung của khối, cụm</source><translation>No frame of the bloc yet</translation></message>
<message><source>Chưa có kết quả</source><translation>No result yet</translation></message>
<message><source>Chưa có máy in thì in sau: Quản trị, thẻ Tài khoản.</source><translation>No printer now? Print it later: Administration, tab Accounts.</translation></message>
<message><source>Chưa có số liệu</source><translation>No figures yet</translation></message>
<message><source>Chưa có tài khoản</source><translation>No account yet</translation></message>
<message><source>Chưa có văn bản nào</source><translation>No papers yet</translation></message>
<message><source>Chưa có văn bản này: kỳ đó chưa có số liệu để lập.</source><translation>This paper is not there yet: that period has no figures to make it of.</translation></message>
<message><source>Chưa ghi gì vào sổ. Tiêu chí và tháng được đoán theo tên tệp.</source><translation>Nothing is recorded yet. Criterion and month are guessed from the file names.</translation></message>
<message><source>Chưa ghi gì vào sổ; chọn tệp khác.</source><translation>Nothing is recorded; choose another file.</translation></message>
<message><source>Chưa ghi tháng này  {0}</source><translation>Not recorded this month  {0}</translation></message>
<message><source>Chưa ghi {0}. {1}</source><translation>Not written: {0}. {1}</translation></message>
<message><source>Chưa kiểm tra trong lần mở này</source><translation>Not checked since the book was opened</translation></message>
<message><source>Chưa mở sổ</source><translation>No book open</translation></message>
<message><source>Chưa niêm phong lần nào.</source><translation>Not sealed yet.</translation></message>
<message><source>Chưa rõ tháng</source><translation>Month unknown</translation></message>
<message><source>Chưa rõ tiêu chí</source><translation>Criterion unknown</translation></message>
<message><source>Chưa sao lưu</source><translation>No backup yet</translation></message>
<message><source>Chưa thấy USB nào. Cắm USB rồi bấm Tìm lại, hoặc chọn thư mục của máy.</source><translation>No USB stick found. Plug one in and search again, or choose a folder on this computer.</translation></message>
<message><source>Chưa thử thay đổi nào.</source><translation>No change is tried yet.</translation></message>
<message><source>Chưa đính kèm tệp nào. Đóng lại thì tiêu chí và tháng đã chọn cho từng tệp phải chọn lại. Tệp trong thư mục vẫn nguyên.</source><translation>Nothing is attached yet. If you close now, criterion and month of each file have to be chosen again. The files in the folder are unchanged.</translation></message>
<message><source>Chưa đọc được số này. Gõ lại, ví dụ 90,5.</source><translation>This is not a number. Type it again, e.g. 90,5.</translation></message>
<message><source>Chương trình</source><translation>Program</translation></message>
<message><source>Chương trình chạy trên máy này, không nối mạng. Giấy phép Apache-2.0.</source><translation>The program runs on this computer and uses no network. Apache-2.0 licence.</translation></message>
<message><source>Chương trình gặp lỗi ngoài dự kiến</source><translation>The program met an unexpected error</translation></message>
<message><source>Chương trình gặp lỗi ngoài dự kiến nên việc này chưa làm xong. Những gì đã lưu trong sổ không mất. Xem lại rồi làm lại.</source><translation>The program met an unexpected error, so this was not finished. What was saved in the book is safe. Look again and do it once more.</translation></message>
<message><source>Chạm tới</source><translation>Affects</translation></message>
<message><source>Chấm điểm</source><translation>Score it</translation></message>
<message><source>Chậm</source><translation>Late</translation></message>
<message><source>Chắc chắn</source><translation>Firm</translation></message>
<message><source>Chế độ</source><translation>Mode</translation></message>
<message><source>Chỉ gồm: {0}.</source><translation>Only: {0}.</translation></message>
<message><source>Chỉ hiện: {0}</source><translation>Only: {0}</translation></message>
<message><source>Chỉ tin khoá sau khi hai bên đọc cho nhau đủ 25 chữ số và thấy khớp.</source><translation>Trust a key only after both sides have read out all 25 digits and found them equal.</translation></message>
<message><source>Chỉ tiêu</source><translation>Target</translation></message>
<message><source>Chỉ tiêu chung</source><translation>Common target</translation></message>
<message><source>Chỉ tiêu có nhiều thành phần: ghi ngay trong ô (F2).</source><translation>The criterion has several parts: record in the cell (F2).</translation></message>
<message><source>Chỉ tiêu này không áp dụng cho đơn vị.</source><translation>This criterion does not apply to the unit.</translation></message>
<message><source>Chỉ tiêu từng đơn vị</source><translation>Targets per unit</translation></message>
<message><source>Chỉ tiêu từng đơn vị…</source><translation>Targets of units…</translation></message>
<message><source>Chỉ tiêu {0}</source><translation>Target {0}</translation></message>
<message><source>Chỉ tiêu: {0}</source><translation>Target: {0}</translation></message>
<message><source>Chỉ xem, không có cụm mật khẩu.</source><translation>Only reads; has no passphrase.</translation></message>
<message><source>Chỉ đạo</source><translation>Directive</translation></message>
<message><source>Chọn &amp;tệp…</source><translation>Choose &amp;files…</translation></message>
<message><source>Chọn USB để ghi, hoặc một thư mục của máy.</source><translation>Choose the stick to write to, or a folder on this computer.</translation></message>
<message><source>Chọn bản sao lưu</source><translation>Choose a backup</translation></message>
<message><source>Chọn cột cho: {0}.</source><translation>Choose the column of: {0}.</translation></message>
<message><source>Chọn cột của ít nhất một tháng.</source><translation>Choose the column of at least one month.</translation></message>
<message><source>Chọn gói</source><translation>Choose packages</translation></message>
<message><source>Chọn một cách. Cách nào cũng kết thúc ở trang Tổng quan, với việc tiếp theo được nêu tên.</source><translation>Choose one way. Each ends on the Overview, where the next step is named.</translation></message>
<message><source>Chọn nơi &amp;khác…</source><translation>Choose &amp;another place…</translation></message>
<message><source>Chọn thêm ít nhất một cột để nhập.</source><translation>Choose at least one more column to import.</translation></message>
<message><source>Chọn tệ&amp;p khác…</source><translation>Choose an&amp;other file…</translation></message>
<message><source>Chọn tệ&amp;p…</source><translation>Choose a &amp;file…</translation></message>
<message><source>Chọn tệp &amp;khung…</source><translation>Choose the &amp;frame…</translation></message>
<message><source>Chọn tệp Excel hoặc csv</source><translation>Choose an Excel or csv file</translation></message>
<message><source>Chọn tệp khung</source><translation>Choose the frame file</translation></message>
<message><source>Chọn tệp…</source><translation>Choose files…</translation></message>
<message><source>Chọn…</source><translation>Choose…</translation></message>
<message><source>Chỗ của sổ</source><translation>Where the book is</translation></message>
<message><source>Chỗ đã dùng trong gói báo cáo</source><translation>Space used in the report package</translation></message>
<message><source>Chỗ ẩn không được đọc, trừ khi chọn ở trên.</source><translation>What is hidden is not read unless you say so above.</translation></message>
<message><source>Chờ xử lý</source><translation>Waiting</translation></message>
<message><source>Chờ xử lý ({0})</source><translation>Waiting ({0})</translation></message>
<message><source>Chủ nhật</source><translation>Sunday</translation></message>
<message><source>Chủ đề</source><translation>Motto</translation></message>
<message><source>Chức vụ này hiện trong danh sách tài khoản.</source><translation>This position shows in the list of accounts.</translation></message>
<message><source>Chức vụ này đứng tên ở mỗi lần duyệt báo cáo từ nay về sau.</source><translation>This position signs every approval of a report from now on.</translation></message>
<message><source>Chữ phông cũ trước và sau khi chuyển</source><translation>Text of old fonts before and after conversion</translation></message>
<message><source>Cuối bảng</source><translation>Last</translation></message>
<message><source>Càng ít càng tốt</source><translation>The less the better</translation></message>
<message><source>Các bước của báo cáo</source><translation>Steps of the report</translation></message>
<message><source>Các bản khung</source><translation>Frame revisions</translation></message>
<message><source>Các bản sao lưu</source><translation>Backups</translation></message>
<message><source>Các bản sao lưu cũ vẫn mở khoá bằng cụm cũ.</source><translation>Older backups still open with the old passphrase.</translation></message>
<message><source>Các cột</source><translation>Columns</translation></message>
<message><source>Các cột được chọn như lần trước với tệp cùng đầu cột.</source><translation>Columns are chosen as last time for a file with the same header.</translation></message>
<message><source>Các dòng sẽ ghi và các dòng đã có</source><translation>Rows to write and rows already there</translation></message>
<message><source>Các dòng đã sửa hoặc rút trong sổ</source><translation>Rows corrected or withdrawn in the book</translation></message>
<message><source>Các dòng được ghi trong một lần, hoàn tác được bằng Ctrl+Z.</source><translation>The rows are written in one step; Ctrl+Z takes them back.</translation></message>
<message><source>Các dòng đầu của trang tính</source><translation>First rows of the sheet</translation></message>
<message><source>Các mục này do khung quy định; {0} sửa bằng bản khung mới.</source><translation>These are set by the frame; {0} changes them with a new revision.</translation></message>
<message><source>Các mục sẽ nhập</source><translation>Items to import</translation></message>
<message><source>Các phần của bảng điểm</source><translation>Parts of the scoring table</translation></message>
<message><source>Các phần của gói dữ liệu</source><translation>Parts of the packages page</translation></message>
<message><source>Các phần của quản trị</source><translation>Parts of administration</translation></message>
<message><source>Các tháng khác</source><translation>Other months</translation></message>
<message><source>Các tiêu chí còn thiếu</source><translation>Criteria that are still missing</translation></message>
<message><source>Các trang</source><translation>Pages</translation></message>
<message><source>Các tệp có bản thu nhỏ</source><translation>Files with a smaller version</translation></message>
<message><source>Các tệp tìm thấy</source><translation>Files found</translation></message>
<message><source>Các tệp đã ghi và mã của từng gói</source><translation>Files written and the digits of each package</translation></message>
<message><source>Các văn bản của năm</source><translation>Papers of the year</translation></message>
<message><source>Các ô cần xem</source><translation>Cells to look at</translation></message>
<message><source>Các ô sẽ dán</source><translation>Cells to paste</translation></message>
<message><source>Các đơn vị trở về chỉ tiêu chung của tiêu chí, kể cả nơi đang ghi không áp dụng. Hoàn tác được bằng Ctrl+Z.</source><translation>The units go back to the common target of each criterion, also where it does not apply now. Ctrl+Z takes it back.</translation></message>
<message><source>Cách gộp</source><translation>Aggregation</translation></message>
<message><source>Cách sao lưu</source><translation>Made</translation></message>
<message><source>Cách tính</source><translation>Rule</translation></message>
<message><source>Câu trả lời</source><translation>Answer</translation></message>
<message><source>Câu trả lời đi cùng báo cáo, trong lần đính chính giữ nguyên kết quả. Báo cáo cần thủ trưởng duyệt lại.</source><translation>The answer travels with the report as a correction that keeps the result. The commander has to approve again.</translation></message>
<message><source>Cây tiêu chí</source><translation>Tree of criteria</translation></message>
<message><source>Còn chỉ tiêu chưa có số liệu</source><translation>Criteria without figures</translation></message>
<message><source>Còn chỗ gõ dở chưa ghi vào sổ</source><translation>Something typed is not in the book yet</translation></message>
<message><source>Còn chờ số liệu đơn vị dẫn đầu</source><translation>Waits for the figures of the leading unit</translation></message>
<message><source>Còn dòng chưa đọc được, nên không bỏ mục nào.</source><translation>Some rows could not be read, so nothing is taken out of the frame.</translation></message>
<message><source>Còn gói chưa nhập vào sổ</source><translation>Packages not imported yet</translation></message>
<message><source>Còn thiếu</source><translation>Missing</translation></message>
<message><source>Còn thiếu ({0})</source><translation>Missing ({0})</translation></message>
<message><source>Còn thiếu {0} điểm so với mức cao nhất.</source><translation>Points short of the maximum: {0}.</translation></message>
<message><source>Còn {0} tệp nữa: quét lại sau khi đính kèm số này.</source><translation>Files still to come: {0}. Scan again after attaching these.</translation></message>
<message><source>Có chữ “{0}” sau số.</source><translation>The text “{0}” follows the figure.</translation></message>
<message><source>Có chữ “{0}” trong số.</source><translation>The figure holds the text “{0}”.</translation></message>
<message><source>Có hiệu lực từ</source><translation>In force from</translation></message>
<message><source>Có thể hiểu hai cách.</source><translation>Can be understood in two ways.</translation></message>
<message><source>Có thể rút USB</source><translation>Safe to remove USB</translation></message>
<message><source>Cấp trên</source><translation>Superior</translation></message>
<message><source>Cần làm rõ</source><translation>To be made clear</translation></message>
<message><source>Cần ít nhất 8 ký tự.</source><translation>At least 8 characters are needed.</translation></message>
<message><source>Cần ít nhất ba nhóm để vẽ.</source><translation>At least three groups are needed to draw.</translation></message>
<message><source>Cộng thêm</source><translation>Add</translation></message>
<message><source>Cột</source><translation>Columns</translation></message>
<message><source>Cột ẩn: {0}.</source><translation>Hidden columns: {0}.</translation></message>
<message><source>Cỡ lớn cho màn hình xa, mắt yếu; trang dài hơn thì cuộn.</source><translation>A large size for far screens and weak eyes; longer pages scroll.</translation></message>
<message><source>Cụm &amp;mật khẩu</source><translation>Pass&amp;phrase</translation></message>
<message><source>Cụm &amp;mật khẩu của thủ trưởng</source><translation>The commander's &amp;passphrase</translation></message>
<message><source>Cụm &amp;mật khẩu riêng của thủ trưởng, ít nhất 8 ký tự</source><translation>The commander's own &amp;passphrase, at least 8 characters</translation></message>
<message><source>Cụm &amp;mật khẩu, ít nhất 8 ký tự</source><translation>&amp;Passphrase, at least 8 characters</translation></message>
<message><source>Cụm cũ của thủ trưởng không dùng được nữa. Ở lần duyệt tới, thủ trưởng tự đặt cụm mới. Việc này vào nhật ký của sổ, những lần duyệt trước không đổi.</source><translation>The commander's old passphrase no longer works. At the next approval the commander chooses a new one. This is written into the book's journal; earlier approvals stay as they are.</translation></message>
<message><source>Cụm mật khẩu</source><translation>Passphrase</translation></message>
<message><source>Cụm mật khẩu &amp;mới, ít nhất 8 ký tự</source><translation>&amp;New passphrase, at least 8 characters</translation></message>
<message><source>Cụm mật khẩu cần ít nhất 8 ký tự.</source><translation>The passphrase needs at least 8 characters.</translation></message>
<message><source>Cụm mật khẩu của &amp;trợ lý</source><translation>The &amp;clerk's passphrase</translation></message>
<message><source>Cụm mật khẩu của khoá đơn vị; chương trình không lưu lại.</source><translation>Passphrase of the unit's key; the program does not keep it.</translation></message>
<message><source>Cụm mật khẩu đ&amp;ang dùng</source><translation>Passphrase in &amp;use</translation></message>
<message><source>Cụm mới giống hệt cụm đang dùng.</source><translation>The new passphrase is the one in use.</translation></message>
<message><source>Cụm này chỉ thủ trưởng biết; dùng khi duyệt báo cáo.</source><translation>Only the commander knows it; it is used for approving reports.</translation></message>
<message><source>Cụm này khoá phần kín của khoá niêm phong; khoá và dấu khoá không đổi.</source><translation>It locks the secret part of the sealing key; the key and its digits stay the same.</translation></message>
<message><source>Cụm phó</source><translation>Deputy leader</translation></message>
<message><source>Cụm thi đua số 3 hoặc Khối 4 cơ quan, đủ số liệu cả năm. Chạy ở chế độ diễn tập, xoá lúc nào cũng được.</source><translation>A bloc of five units or one of four offices, with a full year of figures. Runs in rehearsal mode; delete it at any time.</translation></message>
<message><source>Cụm trưởng</source><translation>Bloc leader</translation></message>
<message><source>Cụm trưởng hoặc khối trưởng đã gửi tệp khung. Nạp tệp, chọn đơn vị, đặt cụm mật khẩu.</source><translation>The bloc leader has sent the frame. Load the file, choose your unit, set a passphrase.</translation></message>
<message><source>DIỄN TẬP</source><translation>REHEARSAL</translation></message>
<message><source>DIỄN TẬP · sổ mẫu, không dùng để báo cáo · mọi bản in có chữ chìm</source><translation>REHEARSAL · a sample book, not for reporting · every print is watermarked</translation></message>
<message><source>Danh sách đơn vị…</source><translation>List of units…</translation></message>
<message><source>Danh sách đến cùng khung của {0}, khi khung được nhập vào sổ.</source><translation>The list comes with the frame of {0}, once it is imported.</translation></message>
<message><source>Dung lượng</source><translation>Size</translation></message>
<message><source>Duyệt báo cáo của đơn vị bằng cụm mật khẩu riêng, tự đặt ở lần duyệt đầu tiên; sửa sau khi duyệt thì phải duyệt lại.</source><translation>Approves the unit's record with a passphrase of their own, chosen at the first approval; what is changed after it needs approval again.</translation></message>
<message><source>Dán số liệu từ Excel</source><translation>Paste figures from Excel</translation></message>
<message><source>Dán vào Tiến độ</source><translation>Paste into Progress</translation></message>
<message><source>Dán {0} ô vào Tiến độ</source><translation>Paste into Progress, cells: {0}</translation></message>
<message><source>Dán ảnh chụp</source><translation>Paste a screenshot</translation></message>
<message><source>Dãy số này không khớp với khoá đã ký tệp khung. Chưa ghi gì vào máy. Gõ lại; nếu vẫn không khớp thì báo khối trưởng, cụm trưởng và đừng dùng tệp này.</source><translation>These digits are not those of the key that signed the frame file. Nothing is written on this computer. Type them again; if they still differ, tell the bloc leader and do not use this file.</translation></message>
<message><source>Dòng</source><translation>Row</translation></message>
<message><source>Dòng trùng đã có trong sổ: cùng chỉ tiêu, ngày và kết quả.</source><translation>Known rows are in the book: same criterion, date and result.</translation></message>
<message><source>Dòng trùng: khung đã ghi đúng như vậy.</source><translation>Known rows: the frame says just that.</translation></message>
<message><source>Dòng {0}</source><translation>Row {0}</translation></message>
<message><source>Dòng ẩn: {0}.</source><translation>Hidden rows: {0}.</translation></message>
<message><source>Dùng bản thu nhỏ</source><translation>Use the smaller version</translation></message>
<message><source>Dùng mỗi lần niêm phong gói và khi thủ trưởng duyệt lần đầu.</source><translation>Needed for every sealing and for the commander's first approval.</translation></message>
<message><source>Dùng {0}</source><translation>Use {0}</translation></message>
<message><source>Dùng “{0}”</source><translation>Use “{0}”</translation></message>
<message><source>Dưới đầu cột không có dòng nào.</source><translation>There is no row below the header.</translation></message>
<message><source>Dấu + là {0} hơn.</source><translation>A plus means {0} has more.</translation></message>
<message><source>Dấu chấm, dấu phẩy chưa rõ nghĩa. Gõ lại, ví dụ 1.234,5.</source><translation>Dot and comma are ambiguous. Type it again, e.g. 1.234,5.</translation></message>
<message><source>Dấu cách: đánh dấu · Enter: xong</source><translation>Space: tick · Enter: done</translation></message>
<message><source>Dấu khoá</source><translation>Key digits</translation></message>
<message><source>Dấu khoá để đọc cho khối trưởng, cụm trưởng</source><translation>Key digits to read out to the bloc leader</translation></message>
<message><source>Dừng</source><translation>Stop</translation></message>
<message><source>Dữ liệu nằm trong một tệp trên máy này. Không nối mạng. Các đơn vị trao đổi bằng gói niêm phong trên USB. Không dùng cho tài liệu mật.</source><translation>All data are in one file on this computer. No network is used. Units exchange sealed packages on USB sticks. Not for classified documents.</translation></message>
<message><source>Dự báo</source><translation>Forecast</translation></message>
<message><source>F1 Trợ giúp</source><translation>F1 Help</translation></message>
<message><source>Ghi chép</source><translation>Entries</translation></message>
<message><source>Ghi chép, vì sao, dự báo của tiêu chí</source><translation>Entries, why and forecast of the criterion</translation></message>
<message><source>Ghi chú</source><translation>Note</translation></message>
<message><source>Ghi chức vụ, không ghi họ tên.</source><translation>Write the position, not a person's name.</translation></message>
<message><source>Ghi hoặc đánh dấu KPS</source><translation>Record it or mark KPS</translation></message>
<message><source>Ghi kết quả của tháng trước, rồi đính kèm minh chứng.</source><translation>Record the result of the month first, then attach evidence.</translation></message>
<message><source>Ghi tháng này</source><translation>Record this month</translation></message>
<message><source>Ghi tháng {0}</source><translation>Record month {0}</translation></message>
<message><source>Ghi tiến độ tháng này</source><translation>Record progress of this month</translation></message>
<message><source>Ghi tiến độ tháng {0}: còn {1} chỉ tiêu</source><translation>Record month {0}, criteria to go: {1}</translation></message>
<message><source>Ghi tiến độ, minh chứng, tự chấm, trình thủ trưởng, nhập gói; niêm phong gói bằng cụm mật khẩu của khoá.</source><translation>Records progress, evidence and self-score, submits to the commander, imports packages; seals packages with the key's passphrase.</translation></message>
<message><source>Ghi và kiểm tra</source><translation>Write and check</translation></message>
<message><source>Ghi vào đâu</source><translation>Where to write</translation></message>
<message><source>Ghi vào: {0}</source><translation>Write to: {0}</translation></message>
<message><source>Ghi xong</source><translation>Recorded</translation></message>
<message><source>Ghi ý kiến thủ trưởng duyệt</source><translation>Record the approval</translation></message>
<message><source>Ghi, hoặc bấm Ctrl+0 (KPS)</source><translation>Record, or Ctrl+0 (KPS)</translation></message>
<message><source>Giấy phép của các thành phần</source><translation>Licences of the parts</translation></message>
<message><source>Giấy đôn đốc</source><translation>Reminder</translation></message>
<message><source>Giống hệt dòng {0}; cả hai được ghi.</source><translation>Same as row {0}; both are written.</translation></message>
<message><source>Giới thiệu</source><translation>About</translation></message>
<message><source>Giữ gìn sổ: sao lưu, kiểm tra và những gì đã làm trong sổ.</source><translation>Keeping the book: backups, checks and what was done in it.</translation></message>
<message><source>Giữ hạng</source><translation>Same rank</translation></message>
<message><source>Giữ nguyên.</source><translation>They stay.</translation></message>
<message><source>Giữ nhịp này, cuối kỳ khoảng {0} {1}: bị trừ {2} điểm.</source><translation>At this pace about {0} {1} at the end of the period: {2} points lost.</translation></message>
<message><source>Giữ nhịp này, cuối kỳ đạt khoảng {0} {1}: {2} điểm.</source><translation>At this pace the period ends with about {0} {1}: {2} points.</translation></message>
<message><source>Gói</source><translation>Package</translation></message>
<message><source>Gói báo cáo sau khi đính kèm: {0} / {1}</source><translation>Report package after attaching: {0} / {1}</translation></message>
<message><source>Gói báo cáo: {0} / {1} · mỗi tệp ≤ {2}</source><translation>Report package: {0} / {1} · each file ≤ {2}</translation></message>
<message><source>Gói chờ xử lý</source><translation>Packages waiting</translation></message>
<message><source>Gói còn thiếu</source><translation>Missing packages</translation></message>
<message><source>Gói của {0} bị cách ly</source><translation>Package of {0} quarantined</translation></message>
<message><source>Gói của {0} bị từ chối</source><translation>Package of {0} refused</translation></message>
<message><source>Gói của đơn vị khác hiện ở đây sau khi đọc: mỗi tệp một dòng, kèm kết luận.</source><translation>Packages from other units appear here once read, one line per file.</translation></message>
<message><source>Gói dữ liệu</source><translation>Packages</translation></message>
<message><source>Gói mà đơn vị mình còn phải gửi sẽ hiện ở đây, kèm hạn.</source><translation>Packages this unit still has to send appear here with their due date.</translation></message>
<message><source>Gói mà đơn vị nào chưa gửi khi kỳ đã bắt đầu sẽ hiện ở đây, kèm hạn.</source><translation>Packages not sent although the period has begun appear here with their due date.</translation></message>
<message><source>Gói nguyên vẹn, đúng chữ ký</source><translation>Intact, signature valid</translation></message>
<message><source>Gói nguyên vẹn, đúng chữ ký.</source><translation>Intact, signature valid.</translation></message>
<message><source>Gói này không có bản in kèm; nội dung đọc được khi mở gói bằng Excel.</source><translation>This package has no printed pages; its content can be read in Excel.</translation></message>
<message><source>Gói đã niêm phong</source><translation>The package is sealed</translation></message>
<message><source>Gõ &amp;lại</source><translation>Type it &amp;again</translation></message>
<message><source>Gõ &amp;lại cụm mật khẩu</source><translation>Type the passphrase a&amp;gain</translation></message>
<message><source>Gõ &amp;lại cụm mật khẩu mới</source><translation>Type the new passphrase a&amp;gain</translation></message>
<message><source>Gõ giá trị đúng ngay trong danh sách; phím Delete bỏ cả dòng.</source><translation>Type the right value in the list; Delete drops the whole row.</translation></message>
<message><source>Gọi điện cho đơn vị, nghe đọc 25 chữ số rồi gõ vào đây.</source><translation>Call the unit, have the 25 digits read out and type them here.</translation></message>
<message><source>Gồm điểm chấm chéo hoặc số liệu đơn vị khác</source><translation>Includes cross-checks or other units' figures</translation></message>
<message><source>Gỡ</source><translation>Detach</translation></message>
<message><source>Gỡ {0}</source><translation>Detach {0}</translation></message>
<message><source>Gửi báo cáo cho {0}</source><translation>Send the report to {0}</translation></message>
<message><source>Gửi gói ghi danh khoá cho {0}</source><translation>Send your key enrolment to {0}</translation></message>
<message><source>Gửi đơn &amp;vị</source><translation>&amp;Receiving unit</translation></message>
<message><source>Hai lần gõ chưa giống nhau.</source><translation>The two entries differ.</translation></message>
<message><source>Hai lần gõ không giống nhau.</source><translation>The two are not the same.</translation></message>
<message><source>Hiện bị trừ {0} điểm, tạm tính.</source><translation>{0} points lost so far, provisional.</translation></message>
<message><source>Hiện còn thiếu {0} điểm tới mức “{1}”.</source><translation>Points still missing for “{1}”: {0}.</translation></message>
<message><source>Hiện cả {0} điều</source><translation>Show all {0}</translation></message>
<message><source>Hiện {0} trên {1} điểm, tạm tính.</source><translation>{0} of {1} points now, provisional.</translation></message>
<message><source>Hiện đủ các cột</source><translation>Show all columns</translation></message>
<message><source>Hoàn thành bảng tự chấm</source><translation>Finish the self-score</translation></message>
<message><source>Hoàn tác</source><translation>Undo</translation></message>
<message><source>Hãy ghi chức vụ.</source><translation>Please write the position.</translation></message>
<message><source>Hạn chế của đơn vị</source><translation>Limitation of the unit</translation></message>
<message><source>Hạn chế, chỉ đạo</source><translation>Limitations, directives</translation></message>
<message><source>Hạn gửi</source><translation>Due</translation></message>
<message><source>Hạn, mục</source><translation>Due, item</translation></message>
<message><source>Hạng</source><translation>Rank</translation></message>
<message><source>Hạng của đơn vị</source><translation>Rank of the unit</translation></message>
<message><source>Hệ số nhóm</source><translation>Factor of a group</translation></message>
<message><source>Hệ số nhóm {0}: {1} %</source><translation>Factor of group {0}: {1} %</translation></message>
<message><source>Hệ số tiêu chí</source><translation>Factor of a criterion</translation></message>
<message><source>Hệ số tiêu chí {0}: {1} %</source><translation>Factor of criterion {0}: {1} %</translation></message>
<message><source>Hệ số từ 0 đến {0} %.</source><translation>A factor from 0 to {0} %.</translation></message>
<message><source>Hệ số, %</source><translation>Factor, %</translation></message>
<message><source>Hỏi qua điện thoại hoặc xem trên phiếu giấy, rồi gõ đủ năm nhóm số.</source><translation>Ask by telephone or look at the paper slip, then type all five groups.</translation></message>
<message><source>Hồ sơ</source><translation>Records</translation></message>
<message><source>Hội nghị kỳ {0} đã kết luận, {1} sẽ không nhận bản mới này.</source><translation>The review of {0} is concluded, {1} will not accept this new revision.</translation></message>
<message><source>Hội nghị đã kết luận, {0} sẽ không nhận bản mới. Kết quả và các bản đã gửi vẫn nguyên. Cần thay đổi thì xin {0} mở lại hội nghị trước.</source><translation>The review is concluded, {0} will not accept a new revision. The result and what was sent are intact. If something must change, ask {0} to reopen the review first.</translation></message>
<message><source>In</source><translation>Print</translation></message>
<message><source>In &amp;biên bản từ chối</source><translation>Print &amp;refusals</translation></message>
<message><source>In &amp;phiếu khôi phục…</source><translation>Print recovery &amp;sheet…</translation></message>
<message><source>In bảng tự chấm</source><translation>Print the self-score</translation></message>
<message><source>In bảng xếp hạng</source><translation>Print the ranking</translation></message>
<message><source>In giấy đôn đốc gói còn thiếu</source><translation>Print the reminder of missing packages</translation></message>
<message><source>In lại lúc nào cũng giống hệt. Mở lại kết luận thì mã đổi.</source><translation>Every print is identical. Reopening the conclusion changes the digest.</translation></message>
<message><source>In ngày {0} từ sổ thi đua</source><translation>Printed on {0} from the emulation book</translation></message>
<message><source>In những gì trang đang hiện (Ctrl+P)</source><translation>Print what the page shows (Ctrl+P)</translation></message>
<message><source>In phiếu này, ghi tay cụm mật khẩu vào chỗ trống, cho vào phong bì, thủ trưởng ký qua mép dán. Cụm mật khẩu không nằm trong tệp PDF.</source><translation>Print this sheet, write the passphrase in the blank by hand, put the sheet in an envelope and have the commander sign across the flap. The passphrase is not in the PDF.</translation></message>
<message><source>In sổ giao nhận</source><translation>Print the register</translation></message>
<message><source>In trang đang xem</source><translation>Print the page shown</translation></message>
<message><source>In văn bản</source><translation>Print a paper</translation></message>
<message><source>In: {0}</source><translation>Print: {0}</translation></message>
<message><source>KAD</source><translation>n/a</translation></message>
<message><source>KAD: không áp dụng với đơn vị đó. Chọn một dòng để xem lý do.</source><translation>n/a: not applicable to that unit. Choose a row to see why.</translation></message>
<message><source>Khi khung được niêm phong, các đơn vị này không còn trong danh sách báo cáo, xếp hạng; chỉ tiêu riêng của họ mất theo. Hoàn tác được bằng Ctrl+Z.</source><translation>Once the frame is sealed, these units no longer report and are not ranked; their own targets go with them. Ctrl+Z takes it back.</translation></message>
<message><source>Khi khung được niêm phong, ghi chép và chỉ tiêu của các tiêu chí này không còn được tính. Hoàn tác được bằng Ctrl+Z.</source><translation>Once the frame is sealed, entries and targets of these criteria no longer count. Ctrl+Z takes it back.</translation></message>
<message><source>Khoá</source><translation>Key</translation></message>
<message><source>Khoá &amp;&amp; đơn vị</source><translation>Keys &amp;&amp; units</translation></message>
<message><source>Khoá &amp;&amp; đơn vị ({0})</source><translation>Keys &amp;&amp; units ({0})</translation></message>
<message><source>Khoá chưa được tin dùng; đóng lại thì phải gõ lại cả dãy.</source><translation>The key is not trusted yet; if you close now, all the digits have to be typed again.</translation></message>
<message><source>Khoá niêm phong của đơn vị</source><translation>Sealing key of the unit</translation></message>
<message><source>Khoá này chưa ai đối chiếu; gói ký bằng nó chưa được mở.</source><translation>Nobody has compared this key yet; packages signed with it stay closed.</translation></message>
<message><source>Khoá và đơn vị</source><translation>Keys and units</translation></message>
<message><source>Khoá đã thu hồi từ {0}</source><translation>Key revoked from {0}</translation></message>
<message><source>Khoảng thời gian</source><translation>Time span</translation></message>
<message><source>Khung bản {0}, có hiệu lực từ {1} · độ rõ nét {2} · chỉ đọc</source><translation>Frame revision {0}, in force from {1} · clarity {2} · read only</translation></message>
<message><source>Khung bản {0}, có hiệu lực từ {1} · độ rõ nét {2} · chỉ đọc. Bản nháp chưa niêm phong: {3}.</source><translation>Frame revision {0}, in force from {1} · clarity {2} · read only. Draft not sealed yet: {3}.</translation></message>
<message><source>Khung do khối trưởng, cụm trưởng của năm này lập; sổ của đơn vị chỉ đọc.</source><translation>The frame is made by the bloc leader of the year; a unit's book only reads it.</translation></message>
<message><source>Khác bản {0} ({1})</source><translation>Changes since revision {0} ({1})</translation></message>
<message><source>Khác bản {0} đã niêm phong: {1}.</source><translation>Changes since sealed revision {0}: {1}.</translation></message>
<message><source>Khác bản đã niêm phong</source><translation>Changes since the sealed revision</translation></message>
<message><source>Khôi phục bản sao lưu thành sổ mới</source><translation>Restore a backup as a new book</translation></message>
<message><source>Khôi phục thành sổ mới</source><translation>Restore as a new book</translation></message>
<message><source>Không ai lấy lại được cụm mật khẩu đã quên. Ghi vào phiếu, niêm phong phong bì và cất ở nơi quản lý tài liệu của đơn vị.</source><translation>A forgotten passphrase cannot be brought back by anybody. Write it on the sheet, seal the envelope and keep it where the unit keeps its documents.</translation></message>
<message><source>Không ai lấy lại được cụm mật khẩu đã quên: khi đó đơn vị phải ghi danh khoá mới. Bước sau in phiếu khôi phục để ghi tay cụm này và niêm phong trong phong bì.</source><translation>Nobody can recover a forgotten passphrase: the unit would have to enrol a new key. The next step prints a recovery sheet; write the passphrase on it by hand and seal it in an envelope.</translation></message>
<message><source>Không chặn niêm phong, tính 0 điểm</source><translation>Does not block sealing, counts 0 points</translation></message>
<message><source>Không chặn việc niêm phong</source><translation>Does not block sealing</translation></message>
<message><source>Không còn việc nào đang chờ.</source><translation>Nothing is waiting.</translation></message>
<message><source>Không còn việc phải xử lý.</source><translation>Nothing left to deal with.</translation></message>
<message><source>Không có chỉ tiêu nào khớp</source><translation>No criterion matches</translation></message>
<message><source>Không có dòng nào mới để ghi. Sổ không thay đổi.</source><translation>No new row to write. The book is unchanged.</translation></message>
<message><source>Không có gì cản trở niêm phong.</source><translation>Nothing stands in the way of sealing.</translation></message>
<message><source>Không có lượt nào khớp</source><translation>No entry matches</translation></message>
<message><source>Không có minh chứng thì 0 điểm</source><translation>Without evidence 0 points</translation></message>
<message><source>Không có thao tác nào khớp</source><translation>No matching step</translation></message>
<message><source>Không cần chuẩn bị gì</source><translation>Nothing to prepare</translation></message>
<message><source>Không hoàn tác được việc “{0}”: số liệu đó đã được sửa tiếp. Số liệu hiện tại vẫn nguyên. Hãy sửa trực tiếp ở ô đó.</source><translation>“{0}” cannot be undone: the figure was changed again. The present figure is untouched. Change it in its cell.</translation></message>
<message><source>Không thiếu gói nào</source><translation>No package is missing</translation></message>
<message><source>Không thấy USB nào. Cắm USB rồi tìm lại.</source><translation>No USB stick found. Plug one in and search again.</translation></message>
<message><source>Không thấy “{0}”. Thử ít chữ hơn, không cần gõ dấu.</source><translation>Nothing found for “{0}”. Try fewer letters; no need for accents.</translation></message>
<message><source>Không áp dụng</source><translation>Not applicable</translation></message>
<message><source>Không áp dụng với đơn vị này: {0}</source><translation>Does not apply to this unit: {0}</translation></message>
<message><source>Không áp dụng · {0}</source><translation>Not applicable · {0}</translation></message>
<message><source>Không áp dụng: {0}</source><translation>Not applicable: {0}</translation></message>
<message><source>Không đính kèm</source><translation>Do not attach</translation></message>
<message><source>Không đạt</source><translation>Not met</translation></message>
<message><source>Khối phó</source><translation>Deputy leader</translation></message>
<message><source>Khối trưởng</source><translation>Bloc leader</translation></message>
<message><source>Khối trưởng hoặc cụm trưởng gửi tệp khung của năm. Tệp chỉ được đọc, chưa ghi gì vào máy.</source><translation>The bloc leader sends the year's frame file. It is only read, nothing is written on this computer yet.</translation></message>
<message><source>Khởi động lại ngay</source><translation>Start again now</translation></message>
<message><source>Kiểm tra n&amp;gay</source><translation>Check &amp;now</translation></message>
<message><source>Kiểm tra ngay</source><translation>Check now</translation></message>
<message><source>Kiểm tra sổ</source><translation>Health check</translation></message>
<message><source>Kiểm tra sổ thấy:</source><translation>The check found:</translation></message>
<message><source>Kiểm tra được gì, phải làm gì</source><translation>What was checked, what to do</translation></message>
<message><source>Kiểm tra đọc lại từng phần của sổ và bản sao lưu gần nhất, không sửa gì. Kết quả hiện ở đây, mỗi mục một câu, kèm việc phải làm nếu có mục hỏng.</source><translation>The check reads every part of the book and the newest backup and changes nothing. The result shows here, a sentence each, with what to do where something is broken.</translation></message>
<message><source>Kéo tệp vào đây, hoặc chọn tệp. Tệp đang mở thì đóng lại trước.</source><translation>Drop a file here, or choose one. If it is open in another program, close it first.</translation></message>
<message><source>Kết luận</source><translation>Verdict</translation></message>
<message><source>Kết quả</source><translation>Result</translation></message>
<message><source>Kết quả của {0}</source><translation>Results of {0}</translation></message>
<message><source>Kết quả hoặc KPS</source><translation>Result or KPS</translation></message>
<message><source>Kết quả không tính báo cáo nào do đơn vị niêm phong. Báo ngay cho {0}, giữ nguyên sổ này.</source><translation>The result counts no report this unit sealed. Tell {0} at once and leave this book as it is.</translation></message>
<message><source>Kết quả kiểm tra</source><translation>Result of the check</translation></message>
<message><source>Kết quả theo tháng</source><translation>Result by month</translation></message>
<message><source>Kết quả thi đua</source><translation>Emulation results</translation></message>
<message><source>Kết quả thử</source><translation>Result to try</translation></message>
<message><source>Kết quả tìm</source><translation>What was found</translation></message>
<message><source>Kết quả tính bản {0} không phải bản đơn vị đã niêm phong. Báo ngay cho {1}, giữ nguyên sổ này.</source><translation>The result counts a revision {0} that this unit did not seal. Tell {1} at once and leave this book as it is.</translation></message>
<message><source>Kết quả {0}: {1} điểm; kết quả {2}: {3} điểm</source><translation>Result {0}: {1} points; result {2}: {3} points</translation></message>
<message><source>Kết quả đang trống.</source><translation>The result is empty.</translation></message>
<message><source>Kết quả đã kết luận và các bản đã gửi vẫn nguyên. Cần thay đổi thì xin {0} mở lại hội nghị trước; đã mở lại rồi thì cứ niêm phong.</source><translation>The concluded result and what was sent are intact. If something must change, ask {0} to reopen the review first; once it is reopened, go on and seal.</translation></message>
<message><source>Kỳ</source><translation>Period</translation></message>
<message><source>Kỳ họp trước không để lại hạn chế, chỉ đạo nào.</source><translation>The last review left no limitation or directive.</translation></message>
<message><source>Kỳ này chưa có minh chứng để xuất.</source><translation>This period has no evidence to export.</translation></message>
<message><source>Kỳ trước {0} · {1}</source><translation>Last period {0} · {1}</translation></message>
<message><source>Kỳ: {0}</source><translation>Period: {0}</translation></message>
<message><source>Loại</source><translation>Class</translation></message>
<message><source>Loại dòng</source><translation>Kind of row</translation></message>
<message><source>Loại gói</source><translation>Kind of package</translation></message>
<message><source>Loại tệp này không xem ở đây. Lưu ra ngoài rồi mở.</source><translation>This type cannot be seen here. Save it as a file and open it.</translation></message>
<message><source>Loại việc</source><translation>Kind of step</translation></message>
<message><source>Loại đơn vị</source><translation>Kind of unit</translation></message>
<message><source>Làm lại</source><translation>Redo</translation></message>
<message><source>Làm tiếp thì báo cáo không có số này; chữ đã gõ vẫn nằm nguyên ở đó.</source><translation>If you go on, the report lacks this figure; what was typed stays where it is.</translation></message>
<message><source>Lên từ {0}</source><translation>Up from {0}</translation></message>
<message><source>Lúc</source><translation>When</translation></message>
<message><source>Lúc này chưa có gì để làm việc đó ở trang này.</source><translation>There is nothing to do this with on this page now.</translation></message>
<message><source>Lúc {0}: sổ nguyên vẹn, {1} mục kiểm tra đều tốt.</source><translation>{0}: the book is whole; checks made, all fine: {1}.</translation></message>
<message><source>Lúc {0}: {1} mục cần xử lý, {2} mục tốt. Làm theo từng dòng dưới đây.</source><translation>{0}: {1} to be dealt with, {2} fine. Follow each line below.</translation></message>
<message><source>Lý do</source><translation>Reason</translation></message>
<message><source>Lý do chung của các bản sửa</source><translation>Common reason of the corrections</translation></message>
<message><source>Lý do chung, ví dụ: theo bảng thống kê của ban</source><translation>Common reason, e.g. figures of the staff section</translation></message>
<message><source>Lý do không áp dụng</source><translation>Why not applicable</translation></message>
<message><source>Lý do, ghi vào nhật ký</source><translation>The reason, kept in the journal</translation></message>
<message><source>Lý do, ví dụ: gõ nhầm ô</source><translation>Reason, e.g. wrong cell</translation></message>
<message><source>Lưu &amp;PDF…</source><translation>Save P&amp;DF…</translation></message>
<message><source>Lưu &amp;tất cả…</source><translation>Save &amp;all…</translation></message>
<message><source>Lưu PDF</source><translation>Save PDF</translation></message>
<message><source>Lưu hình</source><translation>Save picture</translation></message>
<message><source>Lưu hình &amp;PNG…</source><translation>Save picture as &amp;PNG…</translation></message>
<message><source>Lưu hình &amp;SVG…</source><translation>Save picture as &amp;SVG…</translation></message>
<message><source>Lưu minh chứng</source><translation>Save evidence</translation></message>
<message><source>Lưu phiếu khôi phục</source><translation>Save the recovery sheet</translation></message>
<message><source>Lưu ra…</source><translation>Save as…</translation></message>
<message><source>Lưu tất cả văn bản của kỳ vào thư mục</source><translation>Save all papers of the period in a folder</translation></message>
<message><source>Lưu văn bản</source><translation>Save the paper</translation></message>
<message><source>Lưu văn bản thành tệp PDF</source><translation>Save a paper as PDF</translation></message>
<message><source>Lưu văn bản thành tệp Word</source><translation>Save a paper as Word file</translation></message>
<message><source>Lưu {0} ra ngoài</source><translation>Save {0} as a file</translation></message>
<message><source>Lưu {0} văn bản của kỳ vào thư mục</source><translation>Save the papers of the period in a folder ({0})</translation></message>
<message><source>Lập &amp;sổ</source><translation>C&amp;reate the book</translation></message>
<message><source>Lập sổ của đơn vị từ gói khung</source><translation>Set up the unit's book from a frame package</translation></message>
<message><source>Lệnh</source><translation>Commands</translation></message>
<message><source>Lọc chỉ tiêu</source><translation>Filter the criteria</translation></message>
<message><source>Lọc theo chữ</source><translation>Filter by text</translation></message>
<message><source>Lỗi ngoài dự kiến</source><translation>Unexpected error</translation></message>
<message><source>Lớn (115 %)</source><translation>Large (115 %)</translation></message>
<message><source>Lớn hơn chỉ tiêu trăm lần: có thể thiếu dấu phẩy.</source><translation>A hundred times above the target: the comma may be missing.</translation></message>
<message><source>Lựa chọn của người dùng máy này, không nằm trong sổ.</source><translation>Choices of whoever uses this computer; they are not in the book.</translation></message>
<message><source>MC</source><translation>Ev.</translation></message>
<message><source>Minh chứng</source><translation>Evidence</translation></message>
<message><source>Muốn bỏ số đã ghi: nhấn Esc, rồi nhấn Delete ở ô.</source><translation>To remove the recorded figure press Esc, then Delete in the cell.</translation></message>
<message><source>Máy không cho ghi tệp báo lỗi.</source><translation>The computer did not let the error report be written.</translation></message>
<message><source>Mã</source><translation>Code</translation></message>
<message><source>Mã QR của 25 chữ số</source><translation>QR code of the 25 digits</translation></message>
<message><source>Mã gói</source><translation>Package digits</translation></message>
<message><source>Mã kiểm</source><translation>Check code</translation></message>
<message><source>Mã này đã có ở ô {0}; mỗi mã chỉ một dòng.</source><translation>This code stands already in cell {0}; each code has one row.</translation></message>
<message><source>Mã tiêu chí</source><translation>Criterion code</translation></message>
<message><source>Mã trong chuỗi: {0}</source><translation>Code in the chain: {0}</translation></message>
<message><source>Mã trạng thái in ở chân trang</source><translation>State digest printed at the foot</translation></message>
<message><source>Mã {0}</source><translation>Code of the {0}</translation></message>
<message><source>Mã đơn vị</source><translation>Unit code</translation></message>
<message><source>Mạng nhện</source><translation>Web</translation></message>
<message><source>Mạng nhện theo nhóm</source><translation>Groups as a web</translation></message>
<message><source>Mật khẩu mở &amp;tệp</source><translation>&amp;Password of the file</translation></message>
<message><source>Mọi loại gói</source><translation>All kinds</translation></message>
<message><source>Mọi lúc</source><translation>Any time</translation></message>
<message><source>Mọi việc</source><translation>All kinds</translation></message>
<message><source>Mọi đơn vị</source><translation>All units</translation></message>
<message><source>Mọi đơn vị, mỗi đơn vị một gói</source><translation>All units, one package each</translation></message>
<message><source>Mỗi dòng một nhóm hoặc một tiêu chí với điểm chuẩn và cách tính. Bảng điểm vào bản nháp khung; tiêu chí không có trong tệp được giữ nguyên.</source><translation>A row per group or criterion with points and rule. The table goes into the draft frame; criteria that the file does not name stay.</translation></message>
<message><source>Mỗi dòng một tiêu chí, mỗi đơn vị một cột; KAD là không áp dụng. Chỉ tiêu vào bản nháp khung, có hiệu lực khi khung được niêm phong.</source><translation>A row per criterion, a column per unit; KAD means not applicable. Targets go into the draft frame and count once the frame is sealed.</translation></message>
<message><source>Mỗi dòng một đơn vị với mã và tên. Danh sách vào bản nháp khung; đơn vị không có trong tệp được giữ nguyên.</source><translation>A row per unit with code and name. The list goes into the draft frame; units that the file does not name stay.</translation></message>
<message><source>Mỗi gói niêm phong gửi đi hay nhận vào là một dòng ở đây, in ra được.</source><translation>Each sealed package sent or received is one line here, ready to print.</translation></message>
<message><source>Mỗi việc làm trong sổ là một dòng ở đây, không xoá hay sửa được.</source><translation>Every step in the book is a line here; none can be deleted or changed.</translation></message>
<message><source>Mỗi đơn vị một sổ. Mọi số liệu ghi vào sổ đều đứng tên đơn vị này.</source><translation>One book per unit. Every figure in it is recorded in this unit's name.</translation></message>
<message><source>Một cột chỉ có một nghĩa: {0}.</source><translation>A column has one meaning only: {0}.</translation></message>
<message><source>Một thao tác, hoàn tác được bằng Ctrl+Z.</source><translation>One step; Ctrl+Z takes it back.</translation></message>
<message><source>Mở &amp;chỗ ghi</source><translation>&amp;Go there</translation></message>
<message><source>Mở &amp;cụm mẫu</source><translation>Five &amp;units</translation></message>
<message><source>Mở &amp;thư mục chứa sổ</source><translation>Open its &amp;folder</translation></message>
<message><source>Mở k&amp;hối mẫu</source><translation>Four &amp;offices</translation></message>
<message><source>Mở sổ</source><translation>Open the book</translation></message>
<message><source>Mở sổ thi đua</source><translation>Open a book</translation></message>
<message><source>Mở sổ vừa khôi phục</source><translation>Open the restored book</translation></message>
<message><source>Mở sổ đã có / khôi phục bản sao</source><translation>Open a book / restore a backup</translation></message>
<message><source>Mở thư &amp;mục</source><translation>Open the &amp;folder</translation></message>
<message><source>Mở tệp</source><translation>Open file</translation></message>
<message><source>Mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.</source><translation>Open the file in Excel, remove the password, save and choose it again.</translation></message>
<message><source>Mở tệp bằng Excel, lưu lại kiểu .xlsx rồi chọn tệp mới.</source><translation>Open the file in Excel, save it as .xlsx and choose the new file.</translation></message>
<message><source>Mở tệp sổ trên máy này, hoặc lấy lại từ một bản sao lưu. Bản sao được thử mở trước khi dùng.</source><translation>Open a book on this computer, or restore one from a backup. The backup is tried before it is used.</translation></message>
<message><source>Mục</source><translation>Item</translation></message>
<message><source>Mục lục trợ giúp</source><translation>Contents of the help</translation></message>
<message><source>Mức</source><translation>Level</translation></message>
<message><source>Mức kế tiếp: đạt {0} {1}</source><translation>Next step: {0} {1}</translation></message>
<message><source>Mức đạt</source><translation>Level</translation></message>
<message><source>Ngày</source><translation>Date</translation></message>
<message><source>Ngày ghi: ngày cuối mỗi tháng</source><translation>Date of entry: last day of each month</translation></message>
<message><source>Ngày ghi: ngày cuối mỗi tháng, riêng tháng {0} là {1}</source><translation>Date of entry: last day of each month, for month {0} it is {1}</translation></message>
<message><source>Ngày {0}</source><translation>Dated {0}</translation></message>
<message><source>Người duyệt: {0}</source><translation>Approved by: {0}</translation></message>
<message><source>Người ký</source><translation>Signer</translation></message>
<message><source>Người làm</source><translation>By</translation></message>
<message><source>Nhiều điểm nhất: đạt {0} {1}</source><translation>Most points: {0} {1}</translation></message>
<message><source>Nhóm {0}</source><translation>Group {0}</translation></message>
<message><source>Nhận gói của đơn vị khác, niêm phong gói của đơn vị mình</source><translation>Import other units' packages, seal those of this unit</translation></message>
<message><source>Nhận kết quả {0}</source><translation>Receive results of {0}</translation></message>
<message><source>Nhận đủ báo cáo {0}</source><translation>Receive all reports of {0}</translation></message>
<message><source>Nhập bảng điểm từ Excel</source><translation>Import the scoring table from Excel</translation></message>
<message><source>Nhập chỉ tiêu từng đơn vị từ Excel</source><translation>Import targets of units from Excel</translation></message>
<message><source>Nhập danh sách đơn vị từ Excel</source><translation>Import the list of units from Excel</translation></message>
<message><source>Nhập ghi chép tiến độ từ tệp Excel (.xlsx) hoặc csv. Tệp chỉ được đọc; sổ chỉ thay đổi ở bước cuối.</source><translation>Imports entries of progress from an Excel (.xlsx) or csv file. The file is only read; the book changes in the last step alone.</translation></message>
<message><source>Nhập gói</source><translation>Importing packages</translation></message>
<message><source>Nhập gói dữ liệu từ tệp</source><translation>Import packages from files</translation></message>
<message><source>Nhập rồi vẫn rút lại được từng gói. Gói bị từ chối không để lại số liệu gì.</source><translation>An imported package can still be withdrawn. A refused package leaves no figures behind.</translation></message>
<message><source>Nhập số liệu từ Excel, csv</source><translation>Import figures from Excel or csv</translation></message>
<message><source>Nhập thử</source><translation>Try a result</translation></message>
<message><source>Nhập tiến độ từ Excel</source><translation>Import progress from Excel</translation></message>
<message><source>Nhật ký</source><translation>Journal</translation></message>
<message><source>Nhật ký còn trống</source><translation>The journal is empty</translation></message>
<message><source>Nhật ký {0} thao tác</source><translation>Journal steps: {0}</translation></message>
<message><source>Nhịp đều cần {0}, đang có {1}.</source><translation>An even pace needs {0}; there are {1}.</translation></message>
<message><source>Nhỏ hơn chỉ tiêu trăm lần: Excel giữ phần trăm thành số lẻ.</source><translation>A hundred times below the target: Excel keeps percents as fractions.</translation></message>
<message><source>Những chỗ vừa sửa ở đây chưa ghi vào sổ, đóng lại là mất. Sổ và tệp gốc vẫn nguyên.</source><translation>What you put right here is not in the book yet and is lost when this closes. The book and the original file stay as they are.</translation></message>
<message><source>Những thay đổi đang thử</source><translation>Changes being tried</translation></message>
<message><source>Niêm &amp;phong…</source><translation>S&amp;eal…</translation></message>
<message><source>Niêm phong</source><translation>Sealed</translation></message>
<message><source>Niêm phong báo cáo</source><translation>Seal the report</translation></message>
<message><source>Niêm phong gói dữ liệu</source><translation>Seal a package</translation></message>
<message><source>Niêm phong và gửi</source><translation>Seal and send</translation></message>
<message><source>Năm</source><translation>Year</translation></message>
<message><source>Năm thi đua</source><translation>Emulation year</translation></message>
<message><source>Năm và kỳ</source><translation>Year and periods</translation></message>
<message><source>Năm {0}</source><translation>Year {0}</translation></message>
<message><source>Nơi ký văn bản</source><translation>Place of signing</translation></message>
<message><source>Nơi lưu</source><translation>Where to save</translation></message>
<message><source>Nơi lưu sổ</source><translation>Where the book lies</translation></message>
<message><source>Nếu giữ nhịp này, cuối kỳ đạt khoảng {0} điểm.</source><translation>At this pace the period ends with about {0} points.</translation></message>
<message><source>Nếu giữ nhịp này, cuối kỳ đạt khoảng {0}–{1} điểm.</source><translation>At this pace the period ends with about {0}–{1} points.</translation></message>
<message><source>Nếu là tệp csv thì đổi đuôi tên tệp thành .csv rồi chọn lại.</source><translation>If it is a csv file, rename it to .csv and choose it again.</translation></message>
<message><source>Nếu nhập</source><translation>If imported</translation></message>
<message><source>Nội dung</source><translation>Content</translation></message>
<message><source>Nội dung như bước trước đã nêu.</source><translation>The content is as the step before says.</translation></message>
<message><source>Nội dung trợ giúp</source><translation>Text of the help</translation></message>
<message><source>Nội dung và quy tắc</source><translation>Content and rules</translation></message>
<message><source>Nội dung {0} · thưởng {1}</source><translation>Content {0} · bonus {1}</translation></message>
<message><source>Nội dung, lý do</source><translation>Content, reason</translation></message>
<message><source>Nội dung, tiêu chí</source><translation>Content, criterion</translation></message>
<message><source>Phiên bản</source><translation>Versions</translation></message>
<message><source>Phiếu khôi phục</source><translation>Recovery sheet</translation></message>
<message><source>Phong bì</source><translation>Envelope</translation></message>
<message><source>Phóng to</source><translation>Zoom in</translation></message>
<message><source>Phóng to (Ctrl++)</source><translation>Zoom in (Ctrl++)</translation></message>
<message><source>Phông</source><translation>Font</translation></message>
<message><source>Phần</source><translation>Parts</translation></message>
<message><source>Qua các kỳ</source><translation>Over the periods</translation></message>
<message><source>Quy đổi, giới hạn và tiêu chí chỉ một bên áp dụng</source><translation>Conversion, limits and criteria that only one side has</translation></message>
<message><source>Quân số</source><translation>Strength</translation></message>
<message><source>Quét thư mục minh chứng</source><translation>Scan an evidence folder</translation></message>
<message><source>Quét thư mục…</source><translation>Scan a folder…</translation></message>
<message><source>Quên cụm mật khẩu…</source><translation>Passphrase forgotten…</translation></message>
<message><source>Quản trị</source><translation>Administration</translation></message>
<message><source>Rút lần ghi</source><translation>Withdraw an entry</translation></message>
<message><source>Rút lần ghi này?</source><translation>Withdraw this entry?</translation></message>
<message><source>Rút lần ghi này…</source><translation>Withdraw this entry…</translation></message>
<message><source>Rút {0} lần ghi này?</source><translation>Withdraw what was entered here ({0})?</translation></message>
<message><source>Rất lớn (130 %)</source><translation>Very large (130 %)</translation></message>
<message><source>Rời đi thì chữ đã gõ mất.</source><translation>If you leave, what was typed is lost.</translation></message>
<message><source>Sang phần sau của cửa sổ</source><translation>To the next part of the window</translation></message>
<message><source>Sao lưu</source><translation>Backups</translation></message>
<message><source>Sao lưu ngay</source><translation>Back up now</translation></message>
<message><source>Sao lưu {0} giờ trước</source><translation>Backup {0} h ago</translation></message>
<message><source>Sao lưu {0} ngày trước</source><translation>Backup {0} d ago</translation></message>
<message><source>Sao lưu {0} phút trước</source><translation>Backup {0} min ago</translation></message>
<message><source>Sau lần nhập trước, {0} dòng này đã được sửa hoặc rút trong sổ nên không ghi lại. Đánh dấu dòng vẫn muốn ghi thêm:</source><translation>Rows that were corrected or withdrawn in the book since they were imported: {0}. They are not written again. Tick what you still want to add:</translation></message>
<message><source>Sau ngày chốt {0}, không tính trong kỳ này</source><translation>After the cutoff {0}, not counted in this period</translation></message>
<message><source>So</source><translation>Vs</translation></message>
<message><source>So hai đơn vị khác: đánh dấu ở cột “So”.</source><translation>To compare others, mark them in column “Vs”.</translation></message>
<message><source>So sánh và biểu đồ</source><translation>Comparison and charts</translation></message>
<message><source>So từng tiêu chí</source><translation>Criterion by criterion</translation></message>
<message><source>So với bản {0} niêm phong {1}: {2}.</source><translation>Against revision {0} sealed {1}: {2}.</translation></message>
<message><source>So với sổ đang mở</source><translation>Against the open book</translation></message>
<message><source>Sát nút</source><translation>Close</translation></message>
<message><source>Sẽ ghi {0}.</source><translation>Will record {0}.</translation></message>
<message><source>Số</source><translation>No.</translation></message>
<message><source>Số liệu đã sửa sau khi duyệt: ý kiến thủ trưởng duyệt đã được rút lại.</source><translation>Figures changed after approval: the approval was taken back.</translation></message>
<message><source>Số lần, số việc</source><translation>Times or cases</translation></message>
<message><source>Số và ngày</source><translation>Number and date</translation></message>
<message><source>Số và ngày được cấp khi kết luận hội nghị; loại không có số thì ghi tay.</source><translation>Number and date are given when the review is concluded; papers without a number are dated by hand.</translation></message>
<message><source>Số vừa gõ đang chờ ghi; ghi xong là tự rời đi. Rời đi ngay thì sổ vẫn ghi, nhưng nếu có số không ghi được thì không báo lại được.</source><translation>What was typed waits to be written; then this closes by itself. If you leave at once it is still written, but you cannot be told if it is refused.</translation></message>
<message><source>Số vừa gõ đang ghi vào sổ. Chờ một chút rồi dán lại.</source><translation>The last figure is still being written. Wait a moment, then paste again.</translation></message>
<message><source>Số {0}</source><translation>No. {0}</translation></message>
<message><source>Số {0}, ngày {1}</source><translation>No. {0}, dated {1}</translation></message>
<message><source>Số điểm đó từ mức “{0}” đến “{1}”.</source><translation>That ranges from “{0}” to “{1}”.</translation></message>
<message><source>Số điểm đó ở mức “{0}”.</source><translation>These points are class “{0}”.</translation></message>
<message><source>Sổ &amp;gần đây</source><translation>&amp;Recent books</translation></message>
<message><source>Sổ chưa có bản sao lưu nào.</source><translation>The book has no backup yet.</translation></message>
<message><source>Sổ chưa có khoá và tài khoản.</source><translation>The book has no key and accounts yet.</translation></message>
<message><source>Sổ chưa có khung của năm nào.</source><translation>The book has no frame of any year yet.</translation></message>
<message><source>Sổ chưa lập. Những gì đã gõ ở các bước chưa lưu ở đâu, đóng lại là phải gõ lại. Tệp khung vẫn nguyên.</source><translation>The book is not set up yet. What you typed in the steps is kept nowhere; if you close now, you will have to type it again. The frame file is unchanged.</translation></message>
<message><source>Sổ của năm mẫu dùng chung một cụm mật khẩu: {0}</source><translation>The books of a sample year share one passphrase: {0}</translation></message>
<message><source>Sổ giao nhận</source><translation>Register</translation></message>
<message><source>Sổ giao nhận ({0})</source><translation>Register ({0})</translation></message>
<message><source>Sổ gần đây</source><translation>Recent books</translation></message>
<message><source>Sổ là một tệp duy nhất trên máy này</source><translation>The book is one file on this computer</translation></message>
<message><source>Sổ là một tệp; chép hay chuyển đi đâu thì khoá và cụm mật khẩu vẫn đi cùng.</source><translation>The book is one file; wherever it goes, key and passphrase go with it.</translation></message>
<message><source>Sổ này là của đơn vị nào?</source><translation>Which unit is this book for?</translation></message>
<message><source>Sổ sẽ là tệp {0}</source><translation>The book will be the file {0}</translation></message>
<message><source>Sổ thi đua</source><translation>Emulation book</translation></message>
<message><source>Sổ thi đua, bản {0}</source><translation>Emulation book, version {0}</translation></message>
<message><source>Sổ vừa thay đổi: phép thử đã tính lại trên số liệu mới.</source><translation>The book has just changed: the trial was recalculated on the new figures.</translation></message>
<message><source>Sổ đang ghi nốt</source><translation>The book is still writing</translation></message>
<message><source>Sửa &amp;cả {0} ô giống vậy</source><translation>Change &amp;all such cells: {0}</translation></message>
<message><source>Sửa lần ghi ngày {0}</source><translation>Correct the entry of {0}</translation></message>
<message><source>Sửa ngày, kết quả…</source><translation>Correct date, result…</translation></message>
<message><source>Sửa thành</source><translation>Change to</translation></message>
<message><source>Sửa {0}: {1} → {2}</source><translation>Corrected {0}: {1} → {2}</translation></message>
<message><source>Sửa ô {0}</source><translation>Fix cell {0}</translation></message>
<message><source>Sửa: {0}</source><translation>Changed: {0}</translation></message>
<message><source>T&amp;hiết đặt: ngôn ngữ, cỡ chữ</source><translation>&amp;Settings: language, text size</translation></message>
<message><source>T&amp;hôi</source><translation>&amp;Cancel</translation></message>
<message><source>T&amp;rang tính</source><translation>S&amp;heet</translation></message>
<message><source>T&amp;rợ giúp</source><translation>&amp;Help</translation></message>
<message><source>TT</source><translation>No.</translation></message>
<message><source>Tham số</source><translation>Parameters</translation></message>
<message><source>Thao tác số {0}: {1}</source><translation>Step {0}: {1}</translation></message>
<message><source>Thay đổi</source><translation>Changes</translation></message>
<message><source>Theo nhóm</source><translation>By group</translation></message>
<message><source>Thiết đặt</source><translation>Settings</translation></message>
<message><source>Thiếu minh chứng</source><translation>Evidence missing</translation></message>
<message><source>Thiếu minh chứng  {0}</source><translation>Evidence missing  {0}</translation></message>
<message><source>Thiếu minh chứng: bổ sung thì được thêm {0} điểm.</source><translation>Evidence is missing: with it {0} more points.</translation></message>
<message><source>Thu gọn danh sách trang</source><translation>Fold the list of pages</translation></message>
<message><source>Thu gọn, mở rộng danh sách trang</source><translation>Fold or unfold the list of pages</translation></message>
<message><source>Thu hồi khoá của {0}?</source><translation>Revoke the key of {0}?</translation></message>
<message><source>Thu nhỏ</source><translation>Zoom out</translation></message>
<message><source>Thu nhỏ (Ctrl+−)</source><translation>Zoom out (Ctrl+−)</translation></message>
<message><source>Thu nhỏ bản quét, trang</source><translation>Making scans smaller, page</translation></message>
<message><source>Thành phần</source><translation>Component</translation></message>
<message><source>Tháng</source><translation>Month</translation></message>
<message><source>Tháng của {0}</source><translation>Month of {0}</translation></message>
<message><source>Tháng này chưa có kết quả</source><translation>No result in this month yet</translation></message>
<message><source>Tháng này chưa ghi</source><translation>Not recorded this month</translation></message>
<message><source>Tháng {0}</source><translation>Month {0}</translation></message>
<message><source>Tháng {0} chưa có lần ghi nào.</source><translation>Nothing is recorded in month {0}.</translation></message>
<message><source>Tháng {0} · {1} lần ghi</source><translation>Month {0} · entries: {1}</translation></message>
<message><source>Tháng {0}/{1}</source><translation>Month {0}/{1}</translation></message>
<message><source>Thêm một: {0}</source><translation>One more: {0}</translation></message>
<message><source>Thêm: {0}</source><translation>Added: {0}</translation></message>
<message><source>Thông báo</source><translation>Notice</translation></message>
<message><source>Thư mục không có tệp PDF, ảnh, Word, Excel hay văn bản nào.</source><translation>The folder holds no PDF, picture, Word, Excel or text file.</translation></message>
<message><source>Thưởng</source><translation>Bonus</translation></message>
<message><source>Thả tệp hoặc thư mục vào đây để kiểm tra. Tệp chỉ được đọc, chưa nhập.</source><translation>Drop files or a folder here to have them checked. Files are only read, not imported.</translation></message>
<message><source>Thả tệp vào đây</source><translation>Drop files here</translation></message>
<message><source>Thả tệp vào đây cho {0}</source><translation>Drop files here for {0}</translation></message>
<message><source>Thời hạn</source><translation>Due date</translation></message>
<message><source>Thủ trưởng</source><translation>Commander</translation></message>
<message><source>Thủ trưởng chưa có cụm mật khẩu riêng trong sổ này: thủ trưởng tự đặt ngay tại đây, trợ lý không biết cụm này. Các lần sau duyệt bằng chính cụm đó.</source><translation>The commander has no passphrase of their own in this book yet: they choose one here, which the clerk does not know. Later approvals take the same one.</translation></message>
<message><source>Thủ trưởng duyệt</source><translation>Approved</translation></message>
<message><source>Thủ trưởng duyệt báo cáo</source><translation>The commander approves the report</translation></message>
<message><source>Thủ trưởng quên cụm mật khẩu</source><translation>The commander forgot the passphrase</translation></message>
<message><source>Thủ trưởng đã duyệt</source><translation>The commander has approved</translation></message>
<message><source>Thủ trưởng đơn vị</source><translation>Commander of the unit</translation></message>
<message><source>Thứ Ba</source><translation>Tuesday</translation></message>
<message><source>Thứ Bảy</source><translation>Saturday</translation></message>
<message><source>Thứ Hai</source><translation>Monday</translation></message>
<message><source>Thứ Năm</source><translation>Thursday</translation></message>
<message><source>Thứ Sáu</source><translation>Friday</translation></message>
<message><source>Thứ Tư</source><translation>Wednesday</translation></message>
<message><source>Thứ bậc</source><translation>Standing</translation></message>
<message><source>Thử &amp;mở bản này</source><translation>&amp;Try this one</translation></message>
<message><source>Thử mở</source><translation>Trial opening</translation></message>
<message><source>Thử th&amp;ay đổi</source><translation>Try ch&amp;anges</translation></message>
<message><source>Thử th&amp;ay đổi ({0})</source><translation>Try ch&amp;anges ({0})</translation></message>
<message><source>Thử thay đổi điểm, trọng số</source><translation>Try changes of points and weights</translation></message>
<message><source>Thực hiện</source><translation>Result</translation></message>
<message><source>Thực hiện {0}</source><translation>Result {0}</translation></message>
<message><source>Tiêu chí</source><translation>Criterion</translation></message>
<message><source>Tiêu chí của {0}</source><translation>Criterion of {0}</translation></message>
<message><source>Tiêu chí hoặc lần ghi này không còn trong sổ, chưa ghi được.</source><translation>This criterion or entry is no longer in the book, nothing is written.</translation></message>
<message><source>Tiêu chí này do người chấm cho điểm, không tính từ kết quả.</source><translation>This criterion is scored by hand, not from a result.</translation></message>
<message><source>Tiêu chí này không áp dụng cho đơn vị đã chọn.</source><translation>This criterion does not apply to the chosen unit.</translation></message>
<message><source>Tiến độ</source><translation>Progress</translation></message>
<message><source>Tiến độ các chỉ tiêu</source><translation>Progress of the criteria</translation></message>
<message><source>Tiến độ hiện ở đây khi đơn vị có tên trong khung của khối, cụm.</source><translation>Progress shows here once the unit is named in the bloc's frame.</translation></message>
<message><source>Tiến độ, phần Ghi chép: “{0}”</source><translation>Progress, entry form: “{0}”</translation></message>
<message><source>Tiến độ, {0} tháng {1}: “{2}”</source><translation>Progress, {0}, month {1}: “{2}”</translation></message>
<message><source>Tiến độ, {0}, phần Ghi chép: “{1}”</source><translation>Progress, {0}, entry form: “{1}”</translation></message>
<message><source>Tiếng Việt</source><translation>Vietnamese</translation></message>
<message><source>Trang</source><translation>Pages</translation></message>
<message><source>Trang phiếu khôi phục</source><translation>Page of the recovery sheet</translation></message>
<message><source>Trang sau</source><translation>Next page</translation></message>
<message><source>Trang trước</source><translation>Previous page</translation></message>
<message><source>Trang tính</source><translation>Sheet</translation></message>
<message><source>Trang tính này trống. Chọn trang khác hoặc tệp khác.</source><translation>This sheet is empty. Choose another sheet or another file.</translation></message>
<message><source>Trang {0}</source><translation>Page {0}</translation></message>
<message><source>Trang {0} / {1}</source><translation>Page {0} / {1}</translation></message>
<message><source>Trang {0}/{1}</source><translation>Page {0}/{1}</translation></message>
<message><source>Trang {page}/{pages}</source><translation>Page {page}/{pages}</translation></message>
<message><source>Trang đang xem</source><translation>Page shown</translation></message>
<message><source>Trong sổ</source><translation>In the book</translation></message>
<message><source>Trong tệp</source><translation>In the file</translation></message>
<message><source>Trình thủ trưởng</source><translation>Submit</translation></message>
<message><source>Trình thủ trưởng bảng tự chấm</source><translation>Submit the self-score to the commander</translation></message>
<message><source>Trình, duyệt, gửi bảng tự chấm: bước tiếp theo</source><translation>Submit, approve, send the self-score: next step</translation></message>
<message><source>Trước mỗi lần nhập gói, chương trình tự sao lưu sổ. Bản sao nằm cạnh sổ; nên thỉnh thoảng chép cả sổ ra USB để phòng hỏng máy.</source><translation>The book is backed up before packages are imported. Backups lie beside it; copy the book to a USB stick now and then in case the computer breaks.</translation></message>
<message><source>Trạng thái</source><translation>State</translation></message>
<message><source>Trạng thái sổ</source><translation>State of the book</translation></message>
<message><source>Trả lời {0}</source><translation>Answer {0}</translation></message>
<message><source>Trợ giúp</source><translation>Help</translation></message>
<message><source>Trừ</source><translation>Penalty</translation></message>
<message><source>Trừ bớt</source><translation>Subtract</translation></message>
<message><source>Tuổi</source><translation>Age</translation></message>
<message><source>Tài khoản</source><translation>Accounts</translation></message>
<message><source>Tên tệp, số bản…</source><translation>File name, revision…</translation></message>
<message><source>Tên {0}</source><translation>Name of the {0}</translation></message>
<message><source>Tên đơn vị</source><translation>Unit name</translation></message>
<message><source>Tìm &amp;lại USB</source><translation>Search sticks a&amp;gain</translation></message>
<message><source>Tìm gói dữ liệu trên USB</source><translation>Find packages on the stick</translation></message>
<message><source>Tìm nội dung, đơn vị, tiêu chí…</source><translation>Find content, unit, criterion…</translation></message>
<message><source>Tìm nội dung, đơn vị, văn bản, lệnh…</source><translation>Find content, units, papers, commands…</translation></message>
<message><source>Tìm nội dung, đơn vị, văn bản…</source><translation>Find content, units, papers…</translation></message>
<message><source>Tìm trong nhật ký</source><translation>Search the journal</translation></message>
<message><source>Tìm trong sổ</source><translation>Find in the book</translation></message>
<message><source>Tìm trên &amp;USB</source><translation>Search USB &amp;sticks</translation></message>
<message><source>Tình hình</source><translation>State</translation></message>
<message><source>Tình trạng</source><translation>State</translation></message>
<message><source>Tính &amp;lại gói</source><translation>Count a&amp;gain</translation></message>
<message><source>Tạm tính</source><translation>Provisional</translation></message>
<message><source>Tạo khoá của đơn vị</source><translation>Make the unit's key</translation></message>
<message><source>Tạo khoá của đơn vị thì có hai tài khoản: trợ lý và thủ trưởng. Không có khoá thì chưa niêm phong, chưa duyệt được.</source><translation>Making the unit's key makes two accounts: clerk and commander. Without a key nothing can be sealed or approved.</translation></message>
<message><source>Tạo khoá và tài khoản…</source><translation>Make key and accounts…</translation></message>
<message><source>Tất cả {0} dòng</source><translation>All rows: {0}</translation></message>
<message><source>Tệp</source><translation>File</translation></message>
<message><source>Tệp PDF có mật khẩu. Lưu ra ngoài rồi mở bằng mật khẩu đó.</source><translation>The PDF has a password. Save it as a file and open it with that password.</translation></message>
<message><source>Tệp báo lỗi, không chứa số liệu của đơn vị: {0}</source><translation>Error report, without any figures of the unit: {0}</translation></message>
<message><source>Tệp có &amp;mỗi tháng một cột</source><translation>The file has a column for each &amp;month</translation></message>
<message><source>Tệp hỏng nên không vẽ được. Sổ vẫn giữ nguyên tệp.</source><translation>The file is damaged and cannot be drawn. The book keeps it as it is.</translation></message>
<message><source>Tệp khung</source><translation>Frame file</translation></message>
<message><source>Tệp không có trang tính nào. Chọn tệp khác.</source><translation>The file has no sheet. Choose another file.</translation></message>
<message><source>Tệp minh chứng ({0})</source><translation>Evidence ({0})</translation></message>
<message><source>Tệp quét lớn</source><translation>Large scan</translation></message>
<message><source>Tệp sau</source><translation>Next file</translation></message>
<message><source>Tệp sổ</source><translation>Book file</translation></message>
<message><source>Tệp trước</source><translation>Previous file</translation></message>
<message><source>Tệp đã ghi</source><translation>What was written</translation></message>
<message><source>Tối đa</source><translation>Max</translation></message>
<message><source>Tổng</source><translation>Total</translation></message>
<message><source>Tổng kết</source><translation>Summary</translation></message>
<message><source>Tổng quan</source><translation>Overview</translation></message>
<message><source>Tổng tự chấm (tạm tính)</source><translation>Self-scored total (provisional)</translation></message>
<message><source>Tổng tự chấm (đang tính lại)</source><translation>Self-scored total (being recounted)</translation></message>
<message><source>Tổng điểm</source><translation>Total points</translation></message>
<message><source>Tổng điểm cuối {0} · {1} · {2} tiêu chí khác điểm tự chấm</source><translation>Final total {0} · {1} · criteria that differ from the self-score: {2}</translation></message>
<message><source>Tổng điểm vẫn là {0}.</source><translation>The total is still {0}.</translation></message>
<message><source>Tổng điểm {0} → {1}.</source><translation>Total {0} → {1}.</translation></message>
<message><source>Tổng điểm, đã quy đổi phần không áp dụng</source><translation>Total, rescaled for what does not apply</translation></message>
<message><source>Tới ô này</source><translation>Go to this cell</translation></message>
<message><source>Từ cần tìm</source><translation>Words to find</translation></message>
<message><source>Từ hai lần chỉ tiêu trở lên.</source><translation>Twice the target or more.</translation></message>
<message><source>Từ hôm nay, gói mới ký bằng khoá này không được tin nữa; gói đã nhận trước đây vẫn giữ nguyên. Đơn vị phải ghi danh khoá mới và đối chiếu lại. Không hoàn tác được.</source><translation>From today, new packages signed with this key are no longer trusted; those received before stay. The unit must enrol a new key and have it compared again. This cannot be undone.</translation></message>
<message><source>Tự chấm</source><translation>Self-score</translation></message>
<message><source>Tự chấm, câu trả lời cho {0}: “{1}”</source><translation>Self-score, answer to {0}: “{1}”</translation></message>
<message><source>Tự chấm, {0}: “{1}”</source><translation>Self-score, {0}: “{1}”</translation></message>
<message><source>USB {0} không có gói nào.</source><translation>No package on stick {0}.</translation></message>
<message><source>USB đang cắm</source><translation>Sticks plugged in</translation></message>
<message><source>USB: {0}</source><translation>USB: {0}</translation></message>
<message><source>Vai trò trong năm</source><translation>Role in the year</translation></message>
<message><source>Việc</source><translation>Step</translation></message>
<message><source>Việc cần làm</source><translation>To do</translation></message>
<message><source>Việc cần làm và điểm đến nay hiện ở đây khi sổ nhận được gói khung của năm.</source><translation>Tasks and points so far show here once the book has the year's frame package.</translation></message>
<message><source>Việc vẽ tệp này quá lâu nên đã dừng. Sổ vẫn giữ nguyên tệp.</source><translation>Drawing this file took too long and was stopped. The book keeps it as it is.</translation></message>
<message><source>Việc đang làm dở không được ghi vào sổ; mọi việc đã báo “Đã lưu” vẫn còn. Nên khởi động lại chương trình rồi làm lại bước vừa rồi.</source><translation>What was being done was not recorded; everything that said “Saved” is there. Start the program again and repeat the last step.</translation></message>
<message><source>Và {0} ghi chú khác.</source><translation>More notes: {0}.</translation></message>
<message><source>Và {0} tệp khác, xem ở thẻ Minh chứng.</source><translation>More files: {0}, see tab Evidence.</translation></message>
<message><source>Vì sao</source><translation>Why</translation></message>
<message><source>Vì sao xếp như vậy</source><translation>Why it stands there</translation></message>
<message><source>Vì sao {0} hạng {1}</source><translation>Why {0} is at rank {1}</translation></message>
<message><source>Vì sao {0} không xếp hạng</source><translation>Why {0} is not ranked</translation></message>
<message><source>Văn bản</source><translation>Papers</translation></message>
<message><source>Văn bản của kỳ hiện ở đây khi sổ có số liệu để in.</source><translation>The papers of the period appear here once the book has figures to print.</translation></message>
<message><source>Biên bản, phiếu và thông báo luôn bằng tiếng Việt.</source><translation>Minutes, forms and notices are always in Vietnamese.</translation></message>
<message><source>Văn thư</source><translation>Clerk</translation></message>
<message><source>Vượt hai lần chỉ tiêu</source><translation>More than twice the target</translation></message>
<message><source>Vấn đề</source><translation>Problems</translation></message>
<message><source>Vấn đề cần xử lý</source><translation>What needs attention</translation></message>
<message><source>Vẽ ảnh nhỏ</source><translation>Drawing thumbnails</translation></message>
<message><source>Về bảng thật, giữ các thay đổi (Esc)</source><translation>Back to the real ranking, the changes are kept (Esc)</translation></message>
<message><source>Về phần trước của cửa sổ</source><translation>To the part before</translation></message>
<message><source>Về văn bản này</source><translation>About this paper</translation></message>
<message><source>Vừa (100 %)</source><translation>Medium (100 %)</translation></message>
<message><source>Vừa bề ngang</source><translation>Fit width</translation></message>
<message><source>Vừa sao lưu</source><translation>Just backed up</translation></message>
<message><source>Xem</source><translation>View</translation></message>
<message><source>Xem các cột đã đúng chưa. Cột không chọn thì không được đọc.</source><translation>See whether the columns are right. A column that is not chosen is not read.</translation></message>
<message><source>Xem danh sách đơn vị thành viên</source><translation>See the list of member units</translation></message>
<message><source>Xem gói</source><translation>See packages</translation></message>
<message><source>Xem gói đã gửi</source><translation>See the sent package</translation></message>
<message><source>Xem khoá của các đơn vị</source><translation>See the keys of the units</translation></message>
<message><source>Xem lại số; không chặn niêm phong</source><translation>Check the figure; does not block sealing</translation></message>
<message><source>Xem thử với một năm mẫu</source><translation>Look around in a sample year</translation></message>
<message><source>Xem trước</source><translation>Preview</translation></message>
<message><source>Xem việc</source><translation>See tasks</translation></message>
<message><source>Xem {0}</source><translation>View {0}</translation></message>
<message><source>Xin đơn vị gửi lại tệp gốc</source><translation>Ask the unit for the original file</translation></message>
<message><source>Xoay</source><translation>Rotate</translation></message>
<message><source>Xong việc trong hộp đang mở, rồi mở sổ “{0}”.</source><translation>Finish what is open here, then open the book “{0}”.</translation></message>
<message><source>Xuất minh chứng</source><translation>Exporting evidence</translation></message>
<message><source>Xuất minh chứng của kỳ…</source><translation>Export the period's evidence…</translation></message>
<message><source>Xuất minh chứng vào thư mục</source><translation>Export evidence to a folder</translation></message>
<message><source>Xuống từ {0}</source><translation>Down from {0}</translation></message>
<message><source>Xếp hạng</source><translation>Ranking</translation></message>
<message><source>Xử lý việc còn thiếu</source><translation>Deal with what is missing</translation></message>
<message><source>biện pháp khắc phục</source><translation>remedy</translation></message>
<message><source>bản {0}</source><translation>revision {0}</translation></message>
<message><source>bản đầu tiên</source><translation>first revision</translation></message>
<message><source>bấm sao lưu</source><translation>by hand</translation></message>
<message><source>bậc</source><translation>level</translation></message>
<message><source>bỏ dòng</source><translation>row dropped</translation></message>
<message><source>bỏ {0}</source><translation>{0} removed</translation></message>
<message><source>bổ sung</source><translation>added</translation></message>
<message><source>chiều</source><translation>direction</translation></message>
<message><source>chưa có</source><translation>none</translation></message>
<message><source>chưa có hạn</source><translation>no date</translation></message>
<message><source>chưa có khoá</source><translation>no key yet</translation></message>
<message><source>chưa duyệt</source><translation>not approved</translation></message>
<message><source>chưa ghi số liệu nào</source><translation>nothing recorded yet</translation></message>
<message><source>chưa gửi</source><translation>not sent</translation></message>
<message><source>chưa thử</source><translation>not tried</translation></message>
<message><source>chưa tới kỳ</source><translation>not begun</translation></message>
<message><source>chưa xét tới</source><translation>not reached</translation></message>
<message><source>chưa xếp hạng</source><translation>not ranked</translation></message>
<message><source>chưa xếp loại</source><translation>no class</translation></message>
<message><source>chưa đạt</source><translation>below</translation></message>
<message><source>chưa đặt cụm mật khẩu riêng</source><translation>no passphrase of their own yet</translation></message>
<message><source>chương trình hội nghị</source><translation>agenda of the meeting</translation></message>
<message><source>chậm</source><translation>slow</translation></message>
<message><source>chậm hơn nhịp</source><translation>behind the pace</translation></message>
<message><source>chậm {0} ngày</source><translation>{0} d late</translation></message>
<message><source>chỉ tiêu</source><translation>target</translation></message>
<message><source>chỉ tiêu
đủ số liệu</source><translation>criteria
with figures</translation></message>
<message><source>chỉ tiêu {0}</source><translation>target {0}</translation></message>
<message><source>chỉ tiêu {0} → {1}</source><translation>target {0} → {1}</translation></message>
<message><source>chờ đối chiếu</source><translation>waits to be compared</translation></message>
<message><source>chủ trì {0}</source><translation>led by {0}</translation></message>
<message><source>chức vụ chủ trì</source><translation>position of the chair</translation></message>
<message><source>cách gộp</source><translation>aggregation</translation></message>
<message><source>cách ly</source><translation>quarantined</translation></message>
<message><source>cách tính</source><translation>rule</translation></message>
<message><source>còn khoảng {0} giây</source><translation>about {0} s left</translation></message>
<message><source>còn thiếu {0}, thêm {1} điểm.</source><translation>{0} more for {1} more points.</translation></message>
<message><source>còn {0} ngày</source><translation>{0} d left</translation></message>
<message><source>còn {0} việc phải xử lý trước khi niêm phong</source><translation>to deal with before sealing: {0}</translation></message>
<message><source>cả {0}</source><translation>the whole {0}</translation></message>
<message><source>cấp bậc và họ tên bên giao</source><translation>rank and name of the giver</translation></message>
<message><source>cấp bậc và họ tên bên nhận</source><translation>rank and name of the receiver</translation></message>
<message><source>cấp bậc và họ tên chủ trì</source><translation>rank and name of the chair</translation></message>
<message><source>cấp bậc và họ tên người chứng kiến</source><translation>rank and name of the witness</translation></message>
<message><source>cấp bậc và họ tên người ký</source><translation>rank and name of the signer</translation></message>
<message><source>cấp bậc và họ tên người lập phiếu</source><translation>rank and name of the writer</translation></message>
<message><source>cấp bậc và họ tên thư ký</source><translation>rank and name of the secretary</translation></message>
<message><source>cấp bậc và họ tên tổ kiểm phiếu</source><translation>rank and name of the tellers</translation></message>
<message><source>cấp bậc và họ tên đại diện cấp trên</source><translation>rank and name for the superior</translation></message>
<message><source>cần minh chứng</source><translation>evidence needed</translation></message>
<message><source>cần sửa</source><translation>to change</translation></message>
<message><source>cần xử lý</source><translation>to be dealt with</translation></message>
<message><source>cụm</source><translation>bloc</translation></message>
<message><source>cụm trưởng</source><translation>the bloc leader</translation></message>
<message><source>danh mục văn bản giấy bàn giao</source><translation>list of printed papers handed over</translation></message>
<message><source>dòng {0}</source><translation>row {0}</translation></message>
<message><source>ghi lại như cũ</source><translation>written again unchanged</translation></message>
<message><source>giờ khai mạc</source><translation>opening time</translation></message>
<message><source>giờ kết thúc</source><translation>closing time</translation></message>
<message><source>giữ hạng {0}</source><translation>stays at rank {0}</translation></message>
<message><source>giữ lại, chưa tính</source><translation>held, not counted</translation></message>
<message><source>hôm nay</source><translation>today</translation></message>
<message><source>hơn mức {0}</source><translation>{0} above the limit</translation></message>
<message><source>hạn {0}</source><translation>due {0}</translation></message>
<message><source>hạng {0}</source><translation>rank {0}</translation></message>
<message><source>hạng {0} trong {1} đơn vị</source><translation>rank {0} of {1}</translation></message>
<message><source>hạng {0} → {1}</source><translation>rank {0} → {1}</translation></message>
<message><source>hỏng · {0}</source><translation>damaged · {0}</translation></message>
<message><source>khoá của mình</source><translation>this unit's own key</translation></message>
<message><source>khoá của đơn vị này</source><translation>this unit's own key</translation></message>
<message><source>khác bản {0}: {1} mục</source><translation>differs from revision {0}, items: {1}</translation></message>
<message><source>khác sổ</source><translation>differs</translation></message>
<message><source>không còn việc chặn niêm phong</source><translation>nothing stands in the way of sealing</translation></message>
<message><source>không ghi lý do</source><translation>no reason given</translation></message>
<message><source>không mục nào đổi</source><translation>nothing changes</translation></message>
<message><source>không nhập</source><translation>not imported</translation></message>
<message><source>không xét trên máy này</source><translation>not checked on this computer</translation></message>
<message><source>không đạt</source><translation>failed</translation></message>
<message><source>không đổi bảng điểm</source><translation>scoring table unchanged</translation></message>
<message><source>khối</source><translation>bloc</translation></message>
<message><source>khối trưởng</source><translation>the bloc leader</translation></message>
<message><source>khối trưởng, cụm trưởng</source><translation>the bloc leader</translation></message>
<message><source>kết luận</source><translation>conclusions</translation></message>
<message><source>kết quả bỏ phiếu</source><translation>result of the ballot</translation></message>
<message><source>loại</source><translation>kind</translation></message>
<message><source>loại {0} → {1}</source><translation>kind {0} → {1}</translation></message>
<message><source>lý do ghi trong khung</source><translation>reason given in the frame</translation></message>
<message><source>lý do vắng</source><translation>reason for absence</translation></message>
<message><source>minh chứng</source><translation>evidence</translation></message>
<message><source>mới</source><translation>new</translation></message>
<message><source>mở được · {0}</source><translation>opens · {0}</translation></message>
<message><source>mức {0}</source><translation>limit of {0}</translation></message>
<message><source>nguyên nhân hạn chế</source><translation>cause of the limitation</translation></message>
<message><source>ngày hội nghị</source><translation>date of the meeting</translation></message>
<message><source>ngày ký giao ước, quy chế</source><translation>signing date of the pact or rules</translation></message>
<message><source>ngày văn bản</source><translation>date of the paper</translation></message>
<message><source>như cũ</source><translation>as before</translation></message>
<message><source>nhập tay</source><translation>typed by hand</translation></message>
<message><source>nhập được</source><translation>can be imported</translation></message>
<message><source>nhịp cần</source><translation>pace needed</translation></message>
<message><source>nhịp cần để đạt “{0}”</source><translation>pace needed for “{0}”</translation></message>
<message><source>năm {0}</source><translation>year {0}</translation></message>
<message><source>nội dung “{0}”</source><translation>content “{0}”</translation></message>
<message><source>phối hợp {0}</source><translation>with {0}</translation></message>
<message><source>quá {0} ngày</source><translation>{0} d late</translation></message>
<message><source>quân số {0} → {1}</source><translation>strength {0} → {1}</translation></message>
<message><source>rút</source><translation>withdrawn</translation></message>
<message><source>sau ngày chốt</source><translation>after the cutoff</translation></message>
<message><source>số giao ước, quy chế</source><translation>number of the pact or rules</translation></message>
<message><source>số ngày được đề nghị xem xét lại</source><translation>days for asking for reconsideration</translation></message>
<message><source>số người có mặt</source><translation>number of people present</translation></message>
<message><source>số người có mặt khi bỏ phiếu</source><translation>number of people present at the ballot</translation></message>
<message><source>số người triệu tập</source><translation>number of people summoned</translation></message>
<message><source>số người vắng</source><translation>number of people absent</translation></message>
<message><source>số phong bì niêm phong phiếu</source><translation>number of the sealed ballot envelope</translation></message>
<message><source>số văn bản</source><translation>number of the paper</translation></message>
<message><source>số văn bản cuối cùng</source><translation>last paper numbers</translation></message>
<message><source>sửa</source><translation>changed</translation></message>
<message><source>sửa chỉ tiêu của đơn vị</source><translation>targets of units changed</translation></message>
<message><source>sửa danh sách đơn vị</source><translation>change the list of units</translation></message>
<message><source>sửa {0}</source><translation>{0} changed</translation></message>
<message><source>thiếu</source><translation>missing</translation></message>
<message><source>thiếu {0} thao tác làm sau đó</source><translation>later steps it lacks: {0}</translation></message>
<message><source>thiếu {0} tới {1}</source><translation>{0} short of {1}</translation></message>
<message><source>thu hồi từ {0}</source><translation>revoked from {0}</translation></message>
<message><source>thành viên</source><translation>member</translation></message>
<message><source>tháng {0}</source><translation>month {0}</translation></message>
<message><source>thêm {0}</source><translation>{0} added</translation></message>
<message><source>thời hạn</source><translation>deadline</translation></message>
<message><source>thủ trưởng {0} → {1}</source><translation>commander {0} → {1}</translation></message>
<message><source>thực hiện</source><translation>reached</translation></message>
<message><source>trùng</source><translation>known</translation></message>
<message><source>trần</source><translation>ceiling</translation></message>
<message><source>tên cấp trên</source><translation>name of the superior</translation></message>
<message><source>tên “{0}”</source><translation>name “{0}”</translation></message>
<message><source>tạm tính</source><translation>provisional</translation></message>
<message><source>tệp mang tên khác lệ, không rõ lúc nào</source><translation>unusual file name, time unknown</translation></message>
<message><source>tối đa {0} điểm</source><translation>maximum points: {0}</translation></message>
<message><source>tốt</source><translation>fine</translation></message>
<message><source>từ chối</source><translation>refused</translation></message>
<message><source>tự động</source><translation>automatic</translation></message>
<message><source>tỷ lệ</source><translation>ratio</translation></message>
<message><source>và {0} lần ghi nữa</source><translation>more entries: {0}</translation></message>
<message><source>ví dụ: {0}</source><translation>e.g. {0}</translation></message>
<message><source>vượt mức</source><translation>above</translation></message>
<message><source>vừa xong</source><translation>just now</translation></message>
<message><source>{0} %</source><translation>{0} %</translation></message>
<message><source>{0} (bắt buộc)</source><translation>{0} (required)</translation></message>
<message><source>{0} (còn {1} điều nên làm rõ)</source><translation>{0} (still to be made clearer: {1})</translation></message>
<message><source>{0} (trang ẩn)</source><translation>{0} (hidden sheet)</translation></message>
<message><source>{0} (tạm tính)</source><translation>{0} (provisional)</translation></message>
<message><source>{0} (đơn vị này)</source><translation>{0} (this unit)</translation></message>
<message><source>{0} / {1}</source><translation>{0} / {1}</translation></message>
<message><source>{0} / {1} lượt</source><translation>Shown: {0} of {1}</translation></message>
<message><source>{0} chưa ghi gì. Để trống thì tính như không có vụ việc nào, và báo cáo ghi rõ đơn vị đã biết.</source><translation>{0}: nothing recorded. Left empty it counts as no incident, and the report says the unit knows.</translation></message>
<message><source>{0} chưa ghi được vào sổ.</source><translation>{0} could not be written to the book.</translation></message>
<message><source>{0} chưa gửi gói kết quả</source><translation>{0} has not sent the results</translation></message>
<message><source>{0} chỉ tiêu chưa có số liệu</source><translation>Criteria without figures: {0}</translation></message>
<message><source>{0} chỉ tiêu thiếu minh chứng</source><translation>Criteria without evidence: {0}</translation></message>
<message><source>{0} chỉ tiêu × tháng {1}. Chưa ghi gì vào sổ.</source><translation>Criteria: {0}, month {1}. Nothing is recorded yet.</translation></message>
<message><source>{0} cách ly</source><translation>{0} quarantined</translation></message>
<message><source>{0} câu hỏi chờ trả lời</source><translation>questions to answer: {0}</translation></message>
<message><source>{0} câu hỏi, yêu cầu</source><translation>Questions: {0}</translation></message>
<message><source>{0} cặp chấm chéo</source><translation>Cross-check pairs: {0}</translation></message>
<message><source>{0} duyệt đúng số liệu đang có. Sửa số liệu sau đó thì ý kiến duyệt được rút lại.</source><translation>{0} approves the figures as they are. Changing them later takes the approval back.</translation></message>
<message><source>{0} dòng cộng, không phải ghi chép: dòng {1}.</source><translation>Rows that are sums, not entries: {0} (row no. {1}).</translation></message>
<message><source>{0} dòng của đơn vị khác: dòng {1}.</source><translation>Rows of other units: {0} (row no. {1}).</translation></message>
<message><source>{0} dòng lặp lại đầu cột: dòng {1}.</source><translation>Rows that repeat the header: {0} (row no. {1}).</translation></message>
<message><source>{0} dòng này có tháng mà sổ đã ghi số khác, nên tháng đó không ghi. Đánh dấu dòng vẫn muốn ghi thêm vào số trong sổ:</source><translation>Rows with months of which the book says something else, which are not written: {0}. Tick a row to write it beside what the book says:</translation></message>
<message><source>{0} dòng trống ở các cột đã chọn: dòng {1}.</source><translation>Rows empty in the chosen columns: {0} (row no. {1}).</translation></message>
<message><source>{0} dòng tên nhóm: dòng {1}.</source><translation>Rows that name groups: {0} (row no. {1}).</translation></message>
<message><source>{0} dòng ẩn, không đọc: dòng {1}.</source><translation>Hidden rows, not read: {0} (row no. {1}).</translation></message>
<message><source>{0} dòng: {1} mới, {2} trùng, {3} bỏ</source><translation>Rows: {0} – {1} new, {2} known, {3} dropped</translation></message>
<message><source>{0} dòng: {1} mới, {2} trùng, {4} đã sửa hoặc rút trong sổ, {3} bỏ</source><translation>Rows: {0} – {1} new, {2} known, {4} corrected or withdrawn in the book, {3} dropped</translation></message>
<message><source>{0} dòng: {1} mới, {4} sửa, {2} trùng, {3} bỏ</source><translation>Rows: {0} – {1} new, {4} changed, {2} known, {3} dropped</translation></message>
<message><source>{0} ghi chép</source><translation>Entries: {0}</translation></message>
<message><source>{0} giờ trước</source><translation>{0} h ago</translation></message>
<message><source>{0} gói đã đưa vào để đọc mà chưa nhập vào sổ. Rời đi thì danh sách này mất, sổ chưa có các gói đó; tệp gói vẫn nguyên, lần sau đưa vào đọc lại.</source><translation>Packages read but not imported: {0}. If you leave, this list goes and the book does not have them; the files are unchanged and can be read again next time.</translation></message>
<message><source>{0} gói, {1} gói có nội dung mới; so từng gói bằng 25 chữ số của nó.</source><translation>Packages: {0}, with new content: {1}; compare each by its own 25 digits.</translation></message>
<message><source>{0} hỏi lại</source><translation>{0} asks</translation></message>
<message><source>{0} hỏi về {1}</source><translation>{0} asks about {1}</translation></message>
<message><source>{0} khoá trong danh sách</source><translation>Keys in the list: {0}</translation></message>
<message><source>{0} không áp dụng (KAD) với {1}.</source><translation>{0} does not apply (n/a) to {1}.</translation></message>
<message><source>{0} kết quả · ↑ ↓ chọn · Enter mở</source><translation>{0} found · ↑ ↓ choose · Enter opens</translation></message>
<message><source>{0} mô hình, sáng kiến</source><translation>models, initiatives: {0}</translation></message>
<message><source>{0} mới</source><translation>{0} new</translation></message>
<message><source>{0} mục mới</source><translation>{0} new</translation></message>
<message><source>{0} mục để trống có chủ ý</source><translation>items left empty on purpose: {0}</translation></message>
<message><source>{0} mục đổi</source><translation>Items changed: {0}</translation></message>
<message><source>{0} ngày trước</source><translation>{0} d ago</translation></message>
<message><source>{0} nhận</source><translation>{0} accepted</translation></message>
<message><source>{0} phép kiểm tra đạt</source><translation>Checks passed: {0}</translation></message>
<message><source>{0} phép kiểm tra đạt, 1 không</source><translation>Checks passed: {0}, failed: 1</translation></message>
<message><source>{0} phép sau chưa xét tới</source><translation>Later checks not reached: {0}</translation></message>
<message><source>{0} phút trước</source><translation>{0} min ago</translation></message>
<message><source>{0} phần, {1}</source><translation>{0} ({1})</translation></message>
<message><source>{0} quá hạn</source><translation>{0} overdue</translation></message>
<message><source>{0} rút</source><translation>{0} withdrawn</translation></message>
<message><source>{0} sửa</source><translation>{0} corrected</translation></message>
<message><source>{0} thao tác</source><translation>Steps: {0}</translation></message>
<message><source>{0} thao tác mới nhất; còn thao tác cũ hơn.</source><translation>Newest steps: {0}; there are older ones.</translation></message>
<message><source>{0} tháng {1}</source><translation>{0}, month {1}</translation></message>
<message><source>{0} tháng {1}: chưa ghi “{2}”. {3}</source><translation>{0}, month {1}: “{2}” is not written. {3}</translation></message>
<message><source>{0} tiêu chí</source><translation>Criteria: {0}</translation></message>
<message><source>{0} tiêu chí bằng điểm không hiện.</source><translation>Criteria with equal points, not shown: {0}.</translation></message>
<message><source>{0} tiêu chí trong khung không có trong tệp: {1}.</source><translation>Criteria of the frame that are not in the file: {0} ({1}).</translation></message>
<message><source>{0} tệp</source><translation>files: {0}</translation></message>
<message><source>{0} tệp chưa đính kèm được. {1}</source><translation>Files that could not be attached: {0}. {1}</translation></message>
<message><source>{0} tệp minh chứng vừa đưa vào còn đang đọc, chưa ghi vào sổ. Ghi xong là tự rời đi.</source><translation>Evidence files still being read and not yet in the book: {0}. Once they are, this closes by itself.</translation></message>
<message><source>{0} tệp minh chứng, {1}</source><translation>Evidence files: {0} ({1})</translation></message>
<message><source>{0} tệp quét có thể nhẹ hơn</source><translation>Scans that can be lighter: {0}</translation></message>
<message><source>{0} tệp sẽ đính kèm trong một thao tác, {1} tệp để lại.</source><translation>Files to attach in one step: {0}, left out: {1}.</translation></message>
<message><source>{0} tệp trong thư mục</source><translation>Files in the folder: {0}</translation></message>
<message><source>{0} từ chối</source><translation>{0} refused</translation></message>
<message><source>{0} việc</source><translation>tasks: {0}</translation></message>
<message><source>{0} việc đã quá hạn, {1} việc đến hạn trong {2} ngày tới.</source><translation>Overdue tasks: {0}; due within {2} d: {1}.</translation></message>
<message><source>{0} việc đã quá hạn. Trang Tổng quan kể từng việc.</source><translation>Overdue tasks: {0}. The Overview names each.</translation></message>
<message><source>{0} việc đến hạn trong {1} ngày tới.</source><translation>Tasks due within {1} d: {0}.</translation></message>
<message><source>{0} và {1} chỉ tiêu khác</source><translation>{0} and {1} more</translation></message>
<message><source>{0} và {1} chỗ khác</source><translation>{0} (other places: {1})</translation></message>
<message><source>{0} và {1} mục nữa</source><translation>{0} and {1} more</translation></message>
<message><source>{0} {1} · {2} {3} · chênh {4}</source><translation>{0} {1} · {2} {3} · difference {4}</translation></message>
<message><source>{0} · chốt {1} · {2}</source><translation>{0} · cutoff {1} · {2}</translation></message>
<message><source>{0} · còn trống {1}</source><translation>{0} · {1} free</translation></message>
<message><source>{0} · còn {1} ngày đến ngày chốt số liệu {2} ({3})</source><translation>{0} · days to the cutoff of {2} ({3}): {1}</translation></message>
<message><source>{0} · hiện {1} điểm</source><translation>{0} · now {1} points</translation></message>
<message><source>{0} · không áp dụng cho đơn vị này</source><translation>{0} · not applicable to this unit</translation></message>
<message><source>{0} · tháng {1} còn {2} chỉ tiêu chưa ghi · chốt {3} · điểm tạm tính</source><translation>{0} · month {1}, criteria not recorded: {2} · cutoff {3} · provisional points</translation></message>
<message><source>{0} · tạm tính</source><translation>{0} · provisional</translation></message>
<message><source>{0} · {1}</source><translation>{0} · {1}</translation></message>
<message><source>{0} · {1} tệp</source><translation>{0} · files: {1}</translation></message>
<message><source>{0} · {1} tệp, trong đó {2} tệp sau ngày chốt {3}, không tính trong kỳ này</source><translation>{0} · files: {1}, of them after the cutoff {3}: {2}, not counted in this period</translation></message>
<message><source>{0} · {1} đã kết luận</source><translation>{0} · {1} concluded</translation></message>
<message><source>{0} · {1}: {2} điểm</source><translation>{0} · {1}: {2} points</translation></message>
<message><source>{0} · đang thử, không phải kết quả</source><translation>{0} · a trial, not the result</translation></message>
<message><source>{0} · đã kết luận</source><translation>{0} · concluded</translation></message>
<message><source>{0} · đã kết luận, sửa ở đây không đổi kết quả · chốt {1}</source><translation>{0} · concluded, changes here do not alter the result · cutoff {1}</translation></message>
<message><source>{0} · đã qua ngày chốt số liệu {1} ({2})</source><translation>{0} · the cutoff of {1} was {2}</translation></message>
<message><source>{0} áp dụng với mọi đơn vị.</source><translation>{0} applies to every unit.</translation></message>
<message><source>{0} ô có kết quả: {1} mới, {2} trùng, {3} khác sổ; {4} dòng bỏ</source><translation>Cells with a result: {0} – {1} new, {2} known, {3} other than the book; rows dropped: {4}</translation></message>
<message><source>{0} ô cần sửa ở {1} dòng</source><translation>Cells to change: {0}, in rows: {1}</translation></message>
<message><source>{0} ô cần xem lại</source><translation>Cells to look at: {0}</translation></message>
<message><source>{0} ô ghi bản sửa</source><translation>{0} corrected</translation></message>
<message><source>{0} ô gõ bằng phông cũ đã được chuyển; so trước và sau:</source><translation>Cells typed in an old font and converted: {0}; compare before and after:</translation></message>
<message><source>{0} ô không đọc được</source><translation>{0} not readable</translation></message>
<message><source>{0} ô là công thức, đọc theo giá trị Excel tính lần cuối: {1}.</source><translation>Cells that are formulas, read as the value Excel worked out last: {0} ({1}).</translation></message>
<message><source>{0} ô mới</source><translation>{0} new</translation></message>
<message><source>{0} ô nằm ngoài bảng</source><translation>{0} outside the table</translation></message>
<message><source>{0} ô vừa dán</source><translation>pasted cells: {0}</translation></message>
<message><source>{0} ô đã có số liệu: số cũ vẫn còn trong nhật ký.</source><translation>Cells that hold figures: {0}. The old ones stay in the journal.</translation></message>
<message><source>{0} điểm</source><translation>{0} points</translation></message>
<message><source>{0} điểm · {1}</source><translation>{0} points · {1}</translation></message>
<message><source>{0} đã có</source><translation>{0} already known</translation></message>
<message><source>{0} đơn vị</source><translation>Units: {0}</translation></message>
<message><source>{0} đơn vị trong khung không có trong tệp: {1}.</source><translation>Units of the frame that are not in the file: {0} ({1}).</translation></message>
<message><source>{0} đơn vị, {1} tiêu chí · trưởng năm nay: {2}</source><translation>Units: {0}, criteria: {1} · leading this year: {2}</translation></message>
<message><source>{0} – {1}, chốt số liệu {2}</source><translation>{0} – {1}, cutoff {2}</translation></message>
<message><source>{0}, chậm</source><translation>{0}, slow</translation></message>
<message><source>{0}, năm {1}</source><translation>{0}, year {1}</translation></message>
<message><source>{0}, đang tính lại</source><translation>{0}, being recounted</translation></message>
<message><source>{0}/{1} đã đóng</source><translation>{0}/{1} closed</translation></message>
<message><source>{0}: chưa bỏ được điểm tự chấm. {1}</source><translation>{0}: the self-score is not withdrawn. {1}</translation></message>
<message><source>{0}: chưa có số liệu</source><translation>{0}: no figures yet</translation></message>
<message><source>{0}: câu trả lời chưa ghi, vẫn giữ ở câu hỏi đó. {1}</source><translation>{0}: the answer was not written; it waits at its question. {1}</translation></message>
<message><source>{0}: cần {1}, đang có {2}</source><translation>{0}: needs {1}, there is {2}</translation></message>
<message><source>{0}: không đạt</source><translation>{0}: failed</translation></message>
<message><source>{0}: nhiều nhất {1}, đang có {2}</source><translation>{0}: at most {1}, there is {2}</translation></message>
<message><source>{0}: nhịp đều đến nay cần {1}, đang có {2}</source><translation>{0}: the even pace asks {1} by now, there is {2}</translation></message>
<message><source>{0}: {1}</source><translation>{0}: {1}</translation></message>
<message><source>{0}: {1} việc chờ</source><translation>{0}: {1} waiting</translation></message>
<message><source>{0}: {1} {2}</source><translation>{0}: {1} {2}</translation></message>
<message><source>{0}: {1} · {2} · {3}</source><translation>{0}: {1} · {2} · {3}</translation></message>
<message><source>{0}: {1} đơn vị, tổng quân số {2}. Danh sách do khung quy định, sửa bằng bản khung mới.</source><translation>{0} – units: {1}, total strength: {2}. The list of units is set by the frame; a new revision changes it.</translation></message>
<message><source>{0}: {1} đơn vị. Danh sách do khung quy định, sửa bằng bản khung mới.</source><translation>{0} – units: {1}. The list of units is set by the frame; a new revision changes it.</translation></message>
<message><source>{0}: {1}. Lần ghi vẫn còn trong nhật ký, không tính điểm nữa.</source><translation>{0}: {1}. The entry stays in the journal and no longer counts.</translation></message>
<message><source>{0}: điểm {1} chưa ghi. {2}</source><translation>{0}: {1} points were not written. {2}</translation></message>
<message><source>± kỳ trước</source><translation>± last period</translation></message>
<message><source>Ô</source><translation>Cell</translation></message>
<message><source>Ô không đọc được mà để trống phần sửa sẽ bị bỏ qua.</source><translation>A cell that cannot be read and has no fix is skipped.</translation></message>
<message><source>Ô lỗi công thức trong Excel. Xem lại tệp gốc hoặc gõ số.</source><translation>An error cell of Excel. Look at the original or type the figure.</translation></message>
<message><source>Ô này chọn trong: {0}. Nhấn F2 để chọn.</source><translation>Choose one of: {0}. Press F2.</translation></message>
<message><source>Ô này giữ như cũ, không ghi.</source><translation>This cell stays as it is.</translation></message>
<message><source>Ô này gồm {0} lần ghi. Sửa từng lần ở khung Ghi chép.</source><translation>Entries in this cell: {0}. Correct each in the panel Entries.</translation></message>
<message><source>Ô này là công thức, không có giá trị tính sẵn dùng được.</source><translation>This cell is a formula without a usable last value.</translation></message>
<message><source>Ô này đang ghi vào sổ, chờ một chút.</source><translation>This cell is being written into the book, wait a moment.</translation></message>
<message><source>Ô phía trên ghi theo thành phần khác, không chép xuống được.</source><translation>The cell above is recorded by other parts and cannot be copied down.</translation></message>
<message><source>Ô phía trên đang trống.</source><translation>The cell above is empty.</translation></message>
<message><source>Ô trùng đã có trong sổ: cùng chỉ tiêu, tháng và kết quả.</source><translation>Known cells stand in the book: same criterion, month and result.</translation></message>
<message><source>Ý kiến thủ trưởng duyệt</source><translation>The commander's approval</translation></message>
<message><source>ít ↓</source><translation>less ↓</translation></message>
<message><source>ý kiến phát biểu</source><translation>statements made</translation></message>
<message><source>ĐVT</source><translation>Measure</translation></message>
<message><source>ĐVT của chỉ tiêu đã là {0}.</source><translation>The criterion's measure is {0} already.</translation></message>
<message><source>Đang chuyển sổ, đừng rút USB…</source><translation>Moving the book, do not pull the stick…</translation></message>
<message><source>Đang dựng năm mẫu…</source><translation>Setting up the sample year…</translation></message>
<message><source>Đang dựng trang in…</source><translation>Making the pages…</translation></message>
<message><source>Đang ghi vào sổ…</source><translation>Writing into the book…</translation></message>
<message><source>Đang kiểm tra sổ…</source><translation>Checking the book…</translation></message>
<message><source>Đang kiểm tra; tiến trình hiện ở thanh dưới, sổ vẫn xem được.</source><translation>Checking; progress shows below, the book can still be read.</translation></message>
<message><source>Đang lập sổ, tạo khoá và phiếu…</source><translation>Making the book, the key and the sheet…</translation></message>
<message><source>Đang nhập vào sổ; danh sách chờ đến khi nhập xong</source><translation>Importing into the book; the list waits until that is done</translation></message>
<message><source>Đang niêm phong, ghi và đọc lại…</source><translation>Sealing, writing and reading back…</translation></message>
<message><source>Đang thử: bảng chỉ để xem, không ghi vào sổ. Thay đổi được giữ tới khi đóng sổ.</source><translation>Trial: only to be looked at, nothing is written. The changes are kept until the book is closed.</translation></message>
<message><source>Đang tìm USB…</source><translation>Looking for USB sticks…</translation></message>
<message><source>Đang đọc tệp, đã qua {0} dòng</source><translation>Reading the file, rows so far: {0}</translation></message>
<message><source>Đang đọc tệp…</source><translation>Reading the file…</translation></message>
<message><source>Đang đọc {0} / {1}</source><translation>Reading {0} / {1}</translation></message>
<message><source>Đang đọc {0} / {1} dòng</source><translation>Reading row {0} of {1}</translation></message>
<message><source>Đang đọc; tệp chỉ được đọc, chưa nhập gì vào sổ</source><translation>Reading; files are only read, nothing is imported yet</translation></message>
<message><source>Đang đối chiếu chuỗi nhật ký…</source><translation>Checking the journal's chain…</translation></message>
<message><source>Đi và đến</source><translation>In and out</translation></message>
<message><source>Đi, đến</source><translation>In, out</translation></message>
<message><source>Điểm</source><translation>Points</translation></message>
<message><source>Điểm chuẩn</source><translation>Points</translation></message>
<message><source>Điểm cuối</source><translation>Final</translation></message>
<message><source>Điểm của đơn vị</source><translation>Points of a unit</translation></message>
<message><source>Điểm ngoài khung của tiêu chí.</source><translation>The points are outside the bounds of the criterion.</translation></message>
<message><source>Điểm qua các kỳ</source><translation>Points over the periods</translation></message>
<message><source>Điểm theo nhóm</source><translation>Points by group</translation></message>
<message><source>Điểm theo nhóm, đã quy đổi</source><translation>Points by group, converted</translation></message>
<message><source>Điểm trừ {0}</source><translation>Penalty {0}</translation></message>
<message><source>Điểm tính</source><translation>Computed</translation></message>
<message><source>Điểm tự chấm từ 0 đến {0}. Gõ lại.</source><translation>A self-score lies between 0 and {0}. Type it again.</translation></message>
<message><source>Điểm tự chấm và điểm cuối</source><translation>Self-scored and final points</translation></message>
<message><source>Điểm đến nay</source><translation>Points so far</translation></message>
<message><source>Đánh dấu tệp dùng bản thu nhỏ, bỏ dấu để giữ bản gốc. Bản thu nhỏ là ảnh từng trang: chữ ký số và phần chữ tìm được của bản gốc không còn. Chưa ghi gì vào sổ.</source><translation>Tick a file to use its smaller version, untick to keep the original. A smaller version holds a picture of each page: digital signatures and searchable text of the original are gone. Nothing is recorded yet.</translation></message>
<message><source>Đánh dấu để so hai đơn vị (phím cách)</source><translation>Mark two units to compare them (space bar)</translation></message>
<message><source>Đây là gói dữ liệu đã niêm phong. Mở gói ở trang Gói dữ liệu.</source><translation>This is a sealed package. Open it on the page Packages.</translation></message>
<message><source>Đã bỏ cụm mật khẩu của thủ trưởng; lần duyệt tới thủ trưởng tự đặt cụm mới.</source><translation>The commander's passphrase is dropped; the next approval asks for a new one.</translation></message>
<message><source>Đã bỏ {0} thay đổi đang thử.</source><translation>Tried changes dropped: {0}.</translation></message>
<message><source>Đã bỏ điểm tự chấm của {0}.</source><translation>Self-score of {0} withdrawn.</translation></message>
<message><source>Đã bỏ.</source><translation>Dropped.</translation></message>
<message><source>Đã chuyển sổ tới “{0}” và mở lại kiểm tra; bản ở chỗ cũ đã bỏ. Các bản sao lưu cũ vẫn ở chỗ cũ.</source><translation>The book moved to “{0}” and was opened for a check; the old file is gone. Older backups stayed behind.</translation></message>
<message><source>Đã chép kết quả kiểm tra; dán vào nơi cần gửi.</source><translation>The result is copied; paste it where it is wanted.</translation></message>
<message><source>Đã chép sổ thành “{0}” và mở lại kiểm tra. Chỉ ghi tiếp vào một sổ; bản chép để phòng hỏng.</source><translation>The book is copied to “{0}” and opened for a check. Go on in one book only; the copy is for safety.</translation></message>
<message><source>Đã chép thao tác; dán vào nơi cần gửi.</source><translation>The step is copied; paste it where it is wanted.</translation></message>
<message><source>Đã dừng giữa chừng: {0} tệp chưa đính kèm.</source><translation>Stopped. Files not attached: {0}.</translation></message>
<message><source>Đã dừng giữa chừng; kết quả của lần kiểm tra dở không được giữ.</source><translation>Stopped half way; the result of that check is not kept.</translation></message>
<message><source>Đã dừng nhập. Danh sách nói gói nào đã vào sổ, gói nào còn chờ.</source><translation>Stopped. The list says which packages are in the book and which still wait.</translation></message>
<message><source>Đã dừng xuất minh chứng. Phần chép dở “{0}” trong “{1}” đang bị phần mềm khác giữ nên chưa xoá được: hãy xoá thư mục đó. Minh chứng trong sổ vẫn nguyên.</source><translation>Writing the evidence out was stopped. What was begun, “{0}” in “{1}”, is held by other software and could not be deleted: please delete that folder. The evidence in the book is unchanged.</translation></message>
<message><source>Đã dừng xuất minh chứng. Thư mục “{0}” không thêm tệp nào, phần chép dở đã xoá; minh chứng trong sổ vẫn nguyên.</source><translation>Writing the evidence out was stopped. No file was added to the folder “{0}”, what was begun is deleted; the evidence in the book is unchanged.</translation></message>
<message><source>Đã ghi lựa chọn, có hiệu lực khi mở lại chương trình.</source><translation>The choice is kept and holds when the program is opened again.</translation></message>
<message><source>Đã ghi và kiểm tra xong</source><translation>Written and checked</translation></message>
<message><source>Đã ghi {0} trên {1} gói, các tệp này dùng được. Niêm phong và lưu lần nữa chỉ ghi các gói còn thiếu.</source><translation>Packages written: {0} of {1}, these files are good. Sealing and saving once more writes only the missing ones.</translation></message>
<message><source>Đã ghi {0}.</source><translation>Wrote {0}.</translation></message>
<message><source>Đã ghi đủ số liệu</source><translation>All figures are recorded</translation></message>
<message><source>Đã gỡ “{0}” khỏi {1}.</source><translation>Removed “{0}” from {1}.</translation></message>
<message><source>Đã gửi</source><translation>Sent</translation></message>
<message><source>Đã gửi {0} trang tới máy in.</source><translation>Sent to the printer, pages: {0}.</translation></message>
<message><source>Đã hoàn tác: {0}.</source><translation>Undone: {0}.</translation></message>
<message><source>Đã hoàn tác: {0}. Việc hoàn tác là dòng đầu nhật ký, cũng hoàn tác được.</source><translation>Undone: {0}. That is the journal's first line and can be undone too.</translation></message>
<message><source>Đã khôi phục thành sổ “{0}”. Sổ đang mở không thay đổi.</source><translation>Restored as book “{0}”. The open book is unchanged.</translation></message>
<message><source>Đã kiểm tra sổ: nguyên vẹn.</source><translation>The book was checked: it is sound.</translation></message>
<message><source>Đã làm lại: {0}.</source><translation>Redone: {0}.</translation></message>
<message><source>Đã lưu {0}</source><translation>Saved {0}</translation></message>
<message><source>Đã lưu {0} tệp vào {1}</source><translation>Saved in {1}, files: {0}</translation></message>
<message><source>Đã lưu {0}.</source><translation>Saved {0}.</translation></message>
<message><source>Đã lập sổ và tạo khoá của đơn vị</source><translation>The book and the unit's key are ready</translation></message>
<message><source>Đã nhận {0}/{1} đơn vị</source><translation>Units received: {0}/{1}</translation></message>
<message><source>Đã nhập {0} dòng từ {1} trong một lần.</source><translation>Imported from {1} in one go, rows: {0}.</translation></message>
<message><source>Đã nhập {0} dòng từ {1} vào bản nháp khung. Niêm phong khung ở trang Gói dữ liệu.</source><translation>Imported from {1} into the draft frame, rows: {0}. Seal the frame on the page Packages.</translation></message>
<message><source>Đã nhập {0} dòng từ {1}; {2} dòng sổ không nhận, vì sổ đã đổi trong lúc xem tệp. Nhập lại tệp đó để xem từng dòng.</source><translation>Imported from {1}, rows: {0}; rows that the book did not take because it changed meanwhile: {2}. Import the file again to see each of them.</translation></message>
<message><source>Đã nhập {0} ô từ {1} trong một lần.</source><translation>Imported from {1} in one go, cells: {0}.</translation></message>
<message><source>Đã niêm phong</source><translation>Sealed</translation></message>
<message><source>Đã niêm phong bản {0}: {1}.</source><translation>Sealed revision {0}: {1}.</translation></message>
<message><source>Đã niêm phong {0} gói.</source><translation>Packages sealed: {0}.</translation></message>
<message><source>Đã qua ngày chốt; ghi nốt số liệu còn thiếu thì được nhiều nhất {0} điểm.</source><translation>The cutoff has passed; once what is missing is written, the total is at most {0} points.</translation></message>
<message><source>Đã qua {0} / {1} ngày của kỳ.</source><translation>Days of the period that have passed: {0} of {1}.</translation></message>
<message><source>Đã rút gói của {0}.</source><translation>Withdrew the package of {0}.</translation></message>
<message><source>Đã sao lưu và mở lại kiểm tra: {0}</source><translation>Backed up and opened for a check: {0}</translation></message>
<message><source>Đã thu hồi khoá của {0}. Đơn vị cần ghi danh khoá mới.</source><translation>Revoked the key of {0}. The unit must enrol a new key.</translation></message>
<message><source>Đã thẩm định, không ghi lý do</source><translation>Appraised, no reason given</translation></message>
<message><source>Đã tin dùng khoá của {0}.</source><translation>The key of {0} is trusted now.</translation></message>
<message><source>Đã trình, chờ duyệt</source><translation>Submitted, waits for approval</translation></message>
<message><source>Đã tính đúng bản {0} của đơn vị.</source><translation>Revision {0} of the unit was counted, as sealed.</translation></message>
<message><source>Đã tạo khoá và tài khoản. Dấu khoá để đọc cho {0}: {1}</source><translation>Key and accounts are made. Key digits to read out to {0}: {1}</translation></message>
<message><source>Đã xong {0} gói · còn {1} gói, trong đó {2} gói quá hạn</source><translation>Packages done: {0} · still to come: {1}, overdue: {2}</translation></message>
<message><source>Đã xong {0} gói, không còn thiếu gói nào.</source><translation>Packages done: {0}, none missing.</translation></message>
<message><source>Đã xuất {0} tệp và mục lục vào thư mục “{1}”.</source><translation>Exported with an index to the folder “{1}”, files: {0}.</translation></message>
<message><source>Đã đính kèm {0} tệp vào {1} ô.</source><translation>Attached to cells: {1}, files: {0}.</translation></message>
<message><source>Đã đính kèm {0} tệp vào {1}.</source><translation>Attached to {1}, files: {0}.</translation></message>
<message><source>Đã đạt mức điểm cao nhất.</source><translation>The maximum is reached.</translation></message>
<message><source>Đã đọc</source><translation>Read</translation></message>
<message><source>Đã đọc lại từ nơi lưu, khớp hoàn toàn.</source><translation>Read back from where it was saved: everything matches.</translation></message>
<message><source>Đã đọc lại và khớp, có thể rút USB.</source><translation>Read back: everything matches; you may remove the stick.</translation></message>
<message><source>Đã đọc lại và khớp.</source><translation>Read back: everything matches.</translation></message>
<message><source>Đã đọc {0} tệp: {1}.</source><translation>Files read: {0} ({1}).</translation></message>
<message><source>Đã đối chiếu {0}, {1}</source><translation>Compared {0}, {1}</translation></message>
<message><source>Đã đổi chức vụ thành “{0}”.</source><translation>Position is now “{0}”.</translation></message>
<message><source>Đã đổi cụm mật khẩu của tài khoản “{0}”.</source><translation>The passphrase of account “{0}” is changed.</translation></message>
<message><source>Đính kèm minh chứng</source><translation>Attach evidence</translation></message>
<message><source>Đính kèm minh chứng vào ô</source><translation>Attach evidence to the cell</translation></message>
<message><source>Đính kèm tệp vào ô này…</source><translation>Attach files to this cell…</translation></message>
<message><source>Đính kèm {0} &amp;tệp</source><translation>Attach &amp;files: {0}</translation></message>
<message><source>Đó&amp;ng sổ</source><translation>&amp;Close the book</translation></message>
<message><source>Đón&amp;g</source><translation>&amp;Close</translation></message>
<message><source>Đóng</source><translation>Close</translation></message>
<message><source>Đóng bảng bên</source><translation>Close the side panel</translation></message>
<message><source>Đóng bảng bên (Esc)</source><translation>Close the side panel (Esc)</translation></message>
<message><source>Đơn vị</source><translation>Unit</translation></message>
<message><source>Đơn vị &amp;&amp; năm</source><translation>Unit &amp;&amp; year</translation></message>
<message><source>Đơn vị của sổ không có tên trong khung của khối, cụm nên chưa nhập được.</source><translation>The unit of the book is not named in the bloc's frame, so nothing can be imported yet.</translation></message>
<message><source>Đơn vị của tôi</source><translation>My unit</translation></message>
<message><source>Đơn vị của tôi có gói khung</source><translation>My unit has a frame package</translation></message>
<message><source>Đơn vị nhận mở gói bằng Excel hoặc chương trình này đều đọc được các trang này.</source><translation>The receiving unit can read these pages in Excel or in this program.</translation></message>
<message><source>Đơn vị nhận so năm nhóm số này với “Mã gói” trên màn hình của mình.</source><translation>The receiving unit compares these five groups with “Package digits” on its screen.</translation></message>
<message><source>Đơn vị này không có tên trong khung của khối, cụm.</source><translation>This unit is not named in the bloc's frame.</translation></message>
<message><source>Đơn vị thành viên</source><translation>Member units</translation></message>
<message><source>Đơn vị tính</source><translation>Measure</translation></message>
<message><source>Đường điểm theo kết quả</source><translation>Points over result</translation></message>
<message><source>Đạt</source><translation>Met</translation></message>
<message><source>Đạt {0} / {1} mục</source><translation>Items met: {0} / {1}</translation></message>
<message><source>Đầu cột ở dòng {0}. Chưa đúng thì chọn dòng khác trong bảng.</source><translation>The header is row {0}. If not, choose another row in the table.</translation></message>
<message><source>Đặt cụm mật khẩu cho khoá của đơn vị</source><translation>Set a passphrase for the unit's key</translation></message>
<message><source>Để &amp;lại, làm tiếp</source><translation>&amp;Leave it, go on</translation></message>
<message><source>Để &amp;sau</source><translation>&amp;Later</translation></message>
<message><source>Để trống các nội dung này?</source><translation>Leave these empty?</translation></message>
<message><source>Để trống có chủ ý</source><translation>Leave empty on purpose</translation></message>
<message><source>Để trống ô</source><translation>Leave the cell empty</translation></message>
<message><source>Để trống để ghi tay ({0})</source><translation>Left blank, to be written by hand ({0})</translation></message>
<message><source>Đọc &amp;lại</source><translation>Read a&amp;gain</translation></message>
<message><source>Đọc cả dòng, cột ẩ&amp;n</source><translation>Read hidden rows and colu&amp;mns too</translation></message>
<message><source>Đọc dãy số này để nơi khác đối chiếu. Phiếu khôi phục có chỗ ghi tay cụm mật khẩu, để trong phong bì dán kín.</source><translation>Read these digits to others for comparison. The recovery sheet has a blank for the passphrase, written by hand and kept in a sealed envelope.</translation></message>
<message><source>Đọc gói</source><translation>Reading packages</translation></message>
<message><source>Đọc lại toàn bộ sổ: tệp, nhật ký, minh chứng, gói, khoá và bản sao lưu gần nhất.</source><translation>Reads the whole book again: file, journal, evidence, packages, key and the newest backup.</translation></message>
<message><source>Đọc qua điện thoại</source><translation>Read by telephone</translation></message>
<message><source>Đọc thành</source><translation>Read as</translation></message>
<message><source>Đọc tệp minh chứng</source><translation>Reading evidence files</translation></message>
<message><source>Đọc xong {0} tệp: {1}</source><translation>Files read: {0} ({1})</translation></message>
<message><source>Đọc được {0} dòng, không còn ô nào cần sửa.</source><translation>Rows read: {0}, no cell needs a change.</translation></message>
<message><source>Đối chiế&amp;u khoá…</source><translation>C&amp;ompare a key…</translation></message>
<message><source>Đối chiếu khoá</source><translation>Compare the key</translation></message>
<message><source>Đối chiếu khoá của {0}</source><translation>Compare the key of {0}</translation></message>
<message><source>Đồng hạng</source><translation>Tied</translation></message>
<message><source>Đổi chức vụ</source><translation>Change position</translation></message>
<message><source>Đổi chức vụ…</source><translation>Change position…</translation></message>
<message><source>Đổi cụm mật khẩu</source><translation>Change passphrase</translation></message>
<message><source>Đổi cụm mật khẩu…</source><translation>Change passphrase…</translation></message>
<message><source>Đổi theo</source><translation>Others that move</translation></message>
<message><source>Độ rõ nét</source><translation>Clarity</translation></message>
<message><source>Độ rõ nét ({0})</source><translation>Clarity ({0})</translation></message>
<message><source>Đủ mọi mục</source><translation>Nothing is missing</translation></message>
<message><source>đang chờ</source><translation>waiting</translation></message>
<message><source>đang ghi vào sổ</source><translation>being written into the book</translation></message>
<message><source>đang giữ lại</source><translation>being held</translation></message>
<message><source>đang làm</source><translation>in progress</translation></message>
<message><source>đang mở thử…</source><translation>opening for a trial…</translation></message>
<message><source>đang xét</source><translation>being checked</translation></message>
<message><source>điểm</source><translation>points</translation></message>
<message><source>điểm chuẩn {0} → {1}</source><translation>points {0} → {1}</translation></message>
<message><source>điểm chính thức</source><translation>official points</translation></message>
<message><source>điểm chấm</source><translation>typed points</translation></message>
<message><source>điểm tự tính đến nay</source><translation>self-scored points so far</translation></message>
<message><source>đánh dấu</source><translation>marked</translation></message>
<message><source>đã có trong sổ</source><translation>already in the book</translation></message>
<message><source>đã có ý kiến duyệt</source><translation>approved</translation></message>
<message><source>đã kết luận</source><translation>concluded</translation></message>
<message><source>đã nhận</source><translation>received</translation></message>
<message><source>đã niêm phong và gửi</source><translation>sealed and sent</translation></message>
<message><source>đã rút</source><translation>withdrawn</translation></message>
<message><source>đã sửa</source><translation>changed</translation></message>
<message><source>đã sửa sau khi trình</source><translation>changed after submission</translation></message>
<message><source>đã sửa sau khi trình, cần trình và duyệt lại</source><translation>changed after submission: submit and approve again</translation></message>
<message><source>đã sửa, rút</source><translation>revised</translation></message>
<message><source>đã xong</source><translation>done</translation></message>
<message><source>đã đạt</source><translation>reached</translation></message>
<message><source>đã đối chiếu</source><translation>compared</translation></message>
<message><source>đơn vị chịu trách nhiệm</source><translation>unit responsible</translation></message>
<message><source>đơn vị chủ trì</source><translation>unit of the chair</translation></message>
<message><source>đơn vị thư ký</source><translation>unit of the secretary</translation></message>
<message><source>đơn vị tính</source><translation>measure</translation></message>
<message><source>đơn vị được giao</source><translation>unit it is assigned to</translation></message>
<message><source>được tính</source><translation>counted</translation></message>
<message><source>được {0} điểm</source><translation>points earned: {0}</translation></message>
<message><source>đạt</source><translation>passed</translation></message>
<message><source>đến hạn hôm nay</source><translation>due today</translation></message>
<message><source>để trống</source><translation>left empty</translation></message>
<message><source>để ý</source><translation>note</translation></message>
<message><source>địa danh</source><translation>place</translation></message>
<message><source>địa điểm hội nghị</source><translation>place of the meeting</translation></message>
<message><source>đổi ghi chú</source><translation>other note</translation></message>
<message><source>đổi lý do</source><translation>other reason</translation></message>
<message><source>đổi minh chứng</source><translation>other evidence</translation></message>
<message><source>đổi ngày</source><translation>other day</translation></message>
<message><source>đổi thành phần</source><translation>other component</translation></message>
<message><source>đủ mọi thao tác</source><translation>holds every step</translation></message>
<message><source>Ảnh quá lớn để xem ở đây. Lưu ra ngoài rồi mở bằng máy khác.</source><translation>The picture is too large to be seen here. Save it as a file and open it elsewhere.</translation></message>
<message><source>Ở &amp;lại</source><translation>&amp;Stay here</translation></message>
<message><source>Ở đây chưa có bảng nào để in.</source><translation>There is no table to print here.</translation></message>
<message><source>– chọn cột –</source><translation>– choose a column –</translation></message>
<message><source>– không có –</source><translation>– none –</translation></message>
<message><source>“{0}” chưa đọc được thành số. Ô vẫn như cũ. Gõ lại, ví dụ {1}.</source><translation>“{0}” is not a number. The cell is unchanged. Type it again, e.g. {1}.</translation></message>
<message><source>“{0}” có chữ “{1}”. Ô vẫn như cũ. Gõ lại, ví dụ {2}.</source><translation>“{0}” contains “{1}”. The cell is unchanged. Type it again, e.g. {2}.</translation></message>
<message><source>“{0}” có thể hiểu hai cách. Gõ lại, ví dụ {1} hoặc {2}.</source><translation>“{0}” can be read in two ways. Type it again, e.g. {1} or {2}.</translation></message>
<message><source>“{0}” không còn ở {1}, sổ không thay đổi.</source><translation>“{0}” is no longer at {1}; the book is unchanged.</translation></message>
<message><source>“{0}”: tệp này đã đính kèm ở {1}.</source><translation>“{0}”: this file is already attached at {1}.</translation></message>
<message><source>“{0}”: {1}</source><translation>“{0}”: {1}</translation></message>
<message><source>… và {0} mục nữa</source><translation>… and more: {0}</translation></message>
<message><source>… và {0} mục nữa của cùng thao tác.</source><translation>… and more of this step: {0}.</translation></message>
<message><source>↑ ↓ hoặc gõ tên · Enter: ghi</source><translation>↑ ↓ or type a name · Enter: record</translation></message>
<message><source>↑ ↓: dòng khác · Enter: ghi</source><translation>↑ ↓: other line · Enter: record</translation></message>
<message><source>▼ chậm, chưa đạt · ▲ vượt mức</source><translation>▼ slow, below · ▲ above</translation></message>
<message><source>○ đến hạn, chưa ghi   KPS không phát sinh   ◥ nhiều lần ghi   ▼ chậm, chưa đạt</source><translation>○ due, not recorded   KPS none   ◥ several   ▼ slow, below</translation></message>
<message><source>✓ Sẽ đính kèm</source><translation>✓ Will be attached</translation></message>
<message><source>✓ Đã lưu {0}</source><translation>✓ Saved {0}</translation></message>
</context>
</TS>

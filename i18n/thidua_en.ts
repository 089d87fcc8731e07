<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="vi_VN">
<context><name>Windows</name>
<message><source>&amp;Bỏ danh sách</source><translation>&amp;Clear the list</translation></message>
<message><source>&amp;Chưa duyệt</source><translation>&amp;Not yet</translation></message>
<message><source>&amp;Chọn thư mục…</source><translation>C&amp;hoose a folder…</translation></message>
<message><source>&amp;Chọn tệp…</source><translation>C&amp;hoose files…</translation></message>
<message><source>&amp;Cụm mật khẩu, ít nhất 8 ký tự</source><translation>&amp;Passphrase, at least 8 characters</translation></message>
<message><source>&amp;Duyệt báo cáo</source><translation>&amp;Approve the report</translation></message>
<message><source>&amp;Dán từ Excel</source><translation>&amp;Paste from Excel</translation></message>
<message><source>&amp;Dấu khoá</source><translation>&amp;Key digits</translation></message>
<message><source>&amp;Dấu khoá của khối trưởng (25 chữ số)</source><translation>&amp;Key digits of the bloc leader (25 digits)</translation></message>
<message><source>&amp;Ghi câu trả lời</source><translation>&amp;Record the answer</translation></message>
<message><source>&amp;Ghi thêm</source><translation>&amp;Record another</translation></message>
<message><source>&amp;Ghi tiếp</source><translation>&amp;Go on recording</translation></message>
<message><source>&amp;Ghi vào thư mục hoặc USB</source><translation>&amp;Write to a folder or stick</translation></message>
<message><source>&amp;Ghi {0} ô</source><translation>&amp;Record {0} cells</translation></message>
<message><source>&amp;Giới thiệu</source><translation>A&amp;bout</translation></message>
<message><source>&amp;Giữ lại</source><translation>&amp;Keep it</translation></message>
<message><source>&amp;Gói</source><translation>&amp;Package</translation></message>
<message><source>&amp;In bảng tự chấm</source><translation>&amp;Print the self-score</translation></message>
<message><source>&amp;Không dán</source><translation>&amp;Do not paste</translation></message>
<message><source>&amp;Khởi động lại</source><translation>&amp;Start again</translation></message>
<message><source>&amp;Lấy bản sao…</source><translation>&amp;From a backup…</translation></message>
<message><source>&amp;Mở sổ khác…</source><translation>&amp;Open another book…</translation></message>
<message><source>&amp;Nhập</source><translation>&amp;Import</translation></message>
<message><source>&amp;Nhập {0} gói</source><translation>&amp;Import {0} packages</translation></message>
<message><source>&amp;Nhật ký việc đã làm</source><translation>&amp;Journal</translation></message>
<message><source>&amp;Niêm phong và lưu</source><translation>&amp;Seal and save</translation></message>
<message><source>&amp;PDF</source><translation>&amp;PDF</translation></message>
<message><source>&amp;Quay lại</source><translation>&amp;Back</translation></message>
<message><source>&amp;Rút lần ghi</source><translation>&amp;Withdraw the entry</translation></message>
<message><source>&amp;Thôi</source><translation>&amp;Cancel</translation></message>
<message><source>&amp;Tin dùng khoá này</source><translation>&amp;Trust this key</translation></message>
<message><source>&amp;Tiếp tục</source><translation>&amp;Next</translation></message>
<message><source>&amp;Tài khoản</source><translation>&amp;Accounts</translation></message>
<message><source>&amp;Tìm sổ…</source><translation>F&amp;ind a book…</translation></message>
<message><source>&amp;Word</source><translation>&amp;Word</translation></message>
<message><source>&amp;Để sau</source><translation>&amp;Later</translation></message>
<message><source>&amp;Để trống {0} mục</source><translation>&amp;Leave {0} empty</translation></message>
<message><source>4 bước · khoảng 5 phút</source><translation>4 steps · about 5 minutes</translation></message>
<message><source>Bản</source><translation>Revision</translation></message>
<message><source>Bản thảo</source><translation>Draft</translation></message>
<message><source>Bản xem trước</source><translation>Preview</translation></message>
<message><source>Bản xem trước, PDF và Word là một nội dung</source><translation>Preview, PDF and Word hold the same content</translation></message>
<message><source>Bảng hiện ở đây khi đơn vị có tên trong khung của khối, cụm.</source><translation>The table shows here once the unit is named in the bloc's frame.</translation></message>
<message><source>Bảng tạm không có số liệu mới cho Tiến độ. Chưa ghi gì vào sổ.</source><translation>The clipboard holds nothing new for Progress. Nothing was recorded.</translation></message>
<message><source>Bảng tự chấm</source><translation>Self-score table</translation></message>
<message><source>Bảng tự chấm và kết quả</source><translation>Self-score and result</translation></message>
<message><source>Bảng xếp hạng</source><translation>Ranking table</translation></message>
<message><source>Bảng điểm</source><translation>Scoring table</translation></message>
<message><source>Bắt đầu sổ thi đua</source><translation>Begin an emulation book</translation></message>
<message><source>Chênh</source><translation>Difference</translation></message>
<message><source>Chưa có bảng tự chấm</source><translation>No self-score yet</translation></message>
<message><source>Chưa có chỉ tiêu để ghi</source><translation>No criteria to record yet</translation></message>
<message><source>Chưa có gì để giải thích.</source><translation>Nothing to explain yet.</translation></message>
<message><source>Chưa có kết quả</source><translation>No result yet</translation></message>
<message><source>Chưa có mức kết quả nào cho thêm điểm.</source><translation>No higher result would give more points.</translation></message>
<message><source>Chưa có số liệu</source><translation>No figures yet</translation></message>
<message><source>Chưa có văn bản nào</source><translation>No papers yet</translation></message>
<message><source>Chưa ghi gì vào sổ.</source><translation>Nothing has been recorded.</translation></message>
<message><source>Chưa ghi tháng này  {0}</source><translation>Not recorded this month  {0}</translation></message>
<message><source>Chưa mở sổ</source><translation>No book open</translation></message>
<message><source>Chưa sao lưu</source><translation>No backup yet</translation></message>
<message><source>Chưa đọc được số này. Gõ lại, ví dụ 90,5.</source><translation>This is not a number. Type it again, e.g. 90,5.</translation></message>
<message><source>Chương trình</source><translation>Program</translation></message>
<message><source>Chương trình chạy trên máy này, không nối mạng. Giấy phép Apache-2.0.</source><translation>The program runs on this computer and uses no network. Apache-2.0 licence.</translation></message>
<message><source>Chương trình gặp lỗi ngoài dự kiến</source><translation>The program met an unexpected error</translation></message>
<message><source>Chấm điểm</source><translation>Score it</translation></message>
<message><source>Chỉ tiêu</source><translation>Target</translation></message>
<message><source>Chỉ tiêu có nhiều thành phần: ghi từng thành phần ở khung Ghi chép.</source><translation>The criterion has several components: record each in the panel Entries.</translation></message>
<message><source>Chỉ tiêu này không áp dụng cho đơn vị.</source><translation>This criterion does not apply to the unit.</translation></message>
<message><source>Chỉ tiêu từng đơn vị</source><translation>Targets per unit</translation></message>
<message><source>Chỉ tiêu {0}</source><translation>Target {0}</translation></message>
<message><source>Chọn &amp;tệp khung…</source><translation>Choose the &amp;frame file…</translation></message>
<message><source>Chọn bản sao lưu</source><translation>Choose a backup</translation></message>
<message><source>Chọn gói</source><translation>Choose packages</translation></message>
<message><source>Chọn một cách. Cách nào cũng kết thúc ở trang Tổng quan, với việc tiếp theo được nêu tên.</source><translation>Choose one way. Each ends on the Overview, where the next step is named.</translation></message>
<message><source>Chọn nơi &amp;khác…</source><translation>Choose &amp;another place…</translation></message>
<message><source>Chọn tệp &amp;khung…</source><translation>Choose the &amp;frame…</translation></message>
<message><source>Chọn tệp khung</source><translation>Choose the frame file</translation></message>
<message><source>Chờ xử lý</source><translation>Waiting</translation></message>
<message><source>Chờ xử lý ({0})</source><translation>Waiting ({0})</translation></message>
<message><source>Các bước của báo cáo</source><translation>Steps of the report</translation></message>
<message><source>Các bản khung</source><translation>Frame revisions</translation></message>
<message><source>Các phần của bảng điểm</source><translation>Parts of the scoring table</translation></message>
<message><source>Các phần của gói dữ liệu</source><translation>Parts of the packages page</translation></message>
<message><source>Các trang</source><translation>Pages</translation></message>
<message><source>Các văn bản của kỳ</source><translation>The papers of the period</translation></message>
<message><source>Câu trả lời</source><translation>Answer</translation></message>
<message><source>Câu trả lời đi cùng báo cáo, trong lần đính chính giữ nguyên kết quả. Báo cáo cần thủ trưởng duyệt lại.</source><translation>The answer travels with the report as a correction that keeps the result. The commander has to approve again.</translation></message>
<message><source>Cây tiêu chí</source><translation>Tree of criteria</translation></message>
<message><source>Còn chờ số liệu đơn vị dẫn đầu</source><translation>Waits for the figures of the leading unit</translation></message>
<message><source>Còn thiếu: {0}</source><translation>Missing: {0}</translation></message>
<message><source>Có hiệu lực từ</source><translation>In force from</translation></message>
<message><source>Cần làm rõ</source><translation>To be made clear</translation></message>
<message><source>Cần ít nhất 8 ký tự.</source><translation>At least 8 characters are needed.</translation></message>
<message><source>Cụm &amp;mật khẩu</source><translation>Pass&amp;phrase</translation></message>
<message><source>Cụm mật khẩu</source><translation>Passphrase</translation></message>
<message><source>Cụm mật khẩu của thủ trưởng</source><translation>The commander's passphrase</translation></message>
<message><source>Cụm thi đua số 3 hoặc Khối 4 cơ quan, đủ số liệu cả năm. Chạy ở chế độ diễn tập, xoá lúc nào cũng được.</source><translation>A bloc of five units or one of four offices, with a full year of figures. Runs in rehearsal mode; delete it at any time.</translation></message>
<message><source>Cụm trưởng hoặc khối trưởng đã gửi tệp khung. Nạp tệp, chọn đơn vị, đặt cụm mật khẩu.</source><translation>The bloc leader has sent the frame. Load the file, choose your unit, set a passphrase.</translation></message>
<message><source>DIỄN TẬP · sổ mẫu, không dùng để báo cáo · mọi bản in có chữ chìm</source><translation>REHEARSAL · a sample book, not for reporting · every print is watermarked</translation></message>
<message><source>Dán vào Tiến độ</source><translation>Paste into Progress</translation></message>
<message><source>Dán {0} ô vào Tiến độ</source><translation>Paste {0} cells into Progress</translation></message>
<message><source>Dãy số này không khớp với khoá đã ký tệp khung. Chưa ghi gì vào máy. Gõ lại; nếu vẫn không khớp thì báo khối trưởng, đừng dùng tệp này.</source><translation>These digits do not match the key that signed the frame. Nothing was written. Type them again; if they still differ, tell the leader and do not use this file.</translation></message>
<message><source>Dùng mỗi lần niêm phong gói và khi thủ trưởng duyệt lần đầu.</source><translation>Needed for every sealing and for the commander's first approval.</translation></message>
<message><source>Dấu chấm, dấu phẩy chưa rõ nghĩa. Gõ lại, ví dụ 1.234,5.</source><translation>Dot and comma are ambiguous. Type it again, e.g. 1.234,5.</translation></message>
<message><source>Dấu khoá</source><translation>Key digits</translation></message>
<message><source>Dừng</source><translation>Stop</translation></message>
<message><source>Dữ liệu nằm trong một tệp trên máy này. Không nối mạng. Các đơn vị trao đổi bằng gói niêm phong trên USB. Không dùng cho tài liệu mật.</source><translation>The data lie in one file on this computer. There is no network. Units exchange sealed packages on USB sticks. Not for classified documents.</translation></message>
<message><source>Dự báo</source><translation>Forecast</translation></message>
<message><source>Ghi chép</source><translation>Entries</translation></message>
<message><source>Ghi chép, vì sao, dự báo của tiêu chí</source><translation>Entries, why and forecast of the criterion</translation></message>
<message><source>Ghi chú</source><translation>Note</translation></message>
<message><source>Ghi hoặc đánh dấu KPS</source><translation>Record it or mark KPS</translation></message>
<message><source>Ghi kết quả của tháng trước, rồi đính kèm minh chứng.</source><translation>Record the result of the month first, then attach evidence.</translation></message>
<message><source>Ghi tháng này</source><translation>Record this month</translation></message>
<message><source>Ghi tháng {0}</source><translation>Record month {0}</translation></message>
<message><source>Ghi vào đâu</source><translation>Where to write</translation></message>
<message><source>Ghi xong</source><translation>Recorded</translation></message>
<message><source>Ghi ý kiến thủ trưởng duyệt</source><translation>Record the approval</translation></message>
<message><source>Ghi, hoặc bấm Ctrl+0 (KPS)</source><translation>Record it, or press Ctrl+0 (KPS)</translation></message>
<message><source>Giấy phép của các thành phần</source><translation>Licences of the parts</translation></message>
<message><source>Giới thiệu</source><translation>About</translation></message>
<message><source>Gói</source><translation>Package</translation></message>
<message><source>Gói chờ xử lý</source><translation>Packages waiting</translation></message>
<message><source>Gói dữ liệu</source><translation>Packages</translation></message>
<message><source>Gói nguyên vẹn, đúng chữ ký.</source><translation>Intact, signature right.</translation></message>
<message><source>Gõ &amp;lại</source><translation>&amp;Again</translation></message>
<message><source>Gọi điện cho đơn vị, nghe đọc 25 chữ số rồi gõ vào đây.</source><translation>Call the unit, have the 25 digits read out and type them here.</translation></message>
<message><source>Gồm điểm chấm chéo hoặc số liệu đơn vị khác</source><translation>Includes cross-checks or other units' figures</translation></message>
<message><source>Hai lần gõ chưa giống nhau.</source><translation>The two entries differ.</translation></message>
<message><source>Hiện {0} trên {1} điểm, tạm tính.</source><translation>{0} of {1} points now, provisional.</translation></message>
<message><source>Hoàn tác</source><translation>Undo</translation></message>
<message><source>Hãy chọn thư mục hoặc USB.</source><translation>Choose a folder or stick.</translation></message>
<message><source>Hạng</source><translation>Rank</translation></message>
<message><source>Hỏi khối trưởng qua điện thoại hoặc so trên phiếu giấy rồi gõ vào đây.</source><translation>Ask the leader by telephone or take them from the paper slip, and type them here.</translation></message>
<message><source>Hồ sơ</source><translation>Files</translation></message>
<message><source>KAD</source><translation>n/a</translation></message>
<message><source>Khoá &amp;&amp; đơn vị</source><translation>Keys &amp;&amp; units</translation></message>
<message><source>Khoá &amp;&amp; đơn vị ({0})</source><translation>Keys &amp;&amp; units ({0})</translation></message>
<message><source>Khoá này chưa ai đối chiếu; gói ký bằng nó chưa được mở.</source><translation>Nobody has compared this key; packages signed with it stay closed.</translation></message>
<message><source>Khoá và đơn vị</source><translation>Keys and units</translation></message>
<message><source>Khung bản {0}, có hiệu lực từ {1} · độ rõ nét {2} · chỉ đọc</source><translation>Frame revision {0}, in force from {1} · clarity {2} · read only</translation></message>
<message><source>Khôi phục thành sổ mới</source><translation>Restore as a new book</translation></message>
<message><source>Không ai lấy lại được cụm mật khẩu đã quên: khi đó đơn vị phải ghi danh khoá mới. Ghi ra giấy, niêm phong và cất trong két.</source><translation>Nobody can recover a forgotten passphrase: the unit would have to enrol a new key. Write it down, seal the envelope, keep it in the safe.</translation></message>
<message><source>Không chặn niêm phong, tính 0 điểm</source><translation>Does not block sealing, counts 0 points</translation></message>
<message><source>Không chặn việc niêm phong</source><translation>Does not block sealing</translation></message>
<message><source>Không còn việc phải xử lý.</source><translation>Nothing left to deal with.</translation></message>
<message><source>Không có minh chứng thì 0 điểm</source><translation>Without evidence 0 points</translation></message>
<message><source>Không cần chuẩn bị gì</source><translation>Nothing to prepare</translation></message>
<message><source>Không hoàn tác được việc «{0}»: số liệu đó đã được sửa tiếp. Số liệu hiện tại vẫn nguyên. Hãy sửa trực tiếp ở ô đó.</source><translation>“{0}” cannot be undone: the figure was changed again. The present figure is untouched. Change it in its cell.</translation></message>
<message><source>Không áp dụng</source><translation>Not applicable</translation></message>
<message><source>Không áp dụng với đơn vị này: {0}</source><translation>Does not apply to this unit: {0}</translation></message>
<message><source>Không áp dụng · {0}</source><translation>Not applicable · {0}</translation></message>
<message><source>Không áp dụng: {0}</source><translation>Not applicable: {0}</translation></message>
<message><source>Không đạt</source><translation>Not met</translation></message>
<message><source>Khối trưởng gửi tệp khung của năm. Tệp chỉ được đọc, chưa ghi gì vào máy.</source><translation>The leader sends the frame of the year. The file is only read; nothing is written yet.</translation></message>
<message><source>Khối trưởng hỏi lại</source><translation>The leader asks</translation></message>
<message><source>Khối trưởng thẩm định, không ghi lý do</source><translation>Appraised by the leader, no reason given</translation></message>
<message><source>Kiểm tra sổ thấy:</source><translation>The check found:</translation></message>
<message><source>Kết luận</source><translation>Verdict</translation></message>
<message><source>Kết quả</source><translation>Results</translation></message>
<message><source>Kết quả hoặc KPS</source><translation>Result or KPS</translation></message>
<message><source>Kết quả không tính báo cáo nào do đơn vị niêm phong. Báo ngay cho khối trưởng, giữ nguyên sổ này.</source><translation>The result counts no report this unit sealed. Tell the leader at once and leave this book as it is.</translation></message>
<message><source>Kết quả thử</source><translation>Result to try</translation></message>
<message><source>Kết quả tìm</source><translation>What was found</translation></message>
<message><source>Kết quả tính bản {0} không phải bản đơn vị đã niêm phong. Báo ngay cho khối trưởng, giữ nguyên sổ này.</source><translation>The result counts a revision {0} that this unit did not seal. Tell the leader at once and leave this book as it is.</translation></message>
<message><source>Kết quả {0}: {1} điểm; kết quả {2}: {3} điểm</source><translation>Result {0}: {1} points; result {2}: {3} points</translation></message>
<message><source>Kết quả đang trống.</source><translation>The result is empty.</translation></message>
<message><source>Kỳ</source><translation>Period</translation></message>
<message><source>Kỳ trước {0} · {1}</source><translation>Last period {0} · {1}</translation></message>
<message><source>Kỳ: {0}</source><translation>Period: {0}</translation></message>
<message><source>Loại</source><translation>Class</translation></message>
<message><source>Làm lại</source><translation>Redo</translation></message>
<message><source>Lúc</source><translation>When</translation></message>
<message><source>Lý do</source><translation>Reason</translation></message>
<message><source>Lý do, ví dụ: gõ nhầm ô</source><translation>Reason, e.g.: wrong cell</translation></message>
<message><source>Lưu văn bản</source><translation>Save the paper</translation></message>
<message><source>Lập &amp;sổ</source><translation>&amp;Found the book</translation></message>
<message><source>Lập sổ của đơn vị từ gói khung</source><translation>Found the unit's book from a frame package</translation></message>
<message><source>Lệnh</source><translation>Commands</translation></message>
<message><source>Lọc chỉ tiêu</source><translation>Filter the criteria</translation></message>
<message><source>Lỗi ngoài dự kiến</source><translation>Unexpected error</translation></message>
<message><source>MC</source><translation>Ev.</translation></message>
<message><source>Máy không cho ghi tệp báo lỗi.</source><translation>This computer let no report be written.</translation></message>
<message><source>Mã</source><translation>Code</translation></message>
<message><source>Mã kiểm</source><translation>Check code</translation></message>
<message><source>Mỗi đơn vị một sổ. Mọi số liệu ghi vào sổ đều đứng tên đơn vị này.</source><translation>One book per unit. Every figure in it stands in this unit's name.</translation></message>
<message><source>Một thao tác, hoàn tác được bằng Ctrl+Z.</source><translation>One step; Ctrl+Z takes it back.</translation></message>
<message><source>Mở &amp;chỗ ghi</source><translation>&amp;Go there</translation></message>
<message><source>Mở &amp;cụm mẫu</source><translation>&amp;Field units</translation></message>
<message><source>Mở k&amp;hối mẫu</source><translation>&amp;Offices</translation></message>
<message><source>Mở sổ thi đua</source><translation>Open a book</translation></message>
<message><source>Mở sổ đã có / khôi phục bản sao</source><translation>Open a book / restore a backup</translation></message>
<message><source>Mở tệp sổ trên máy này, hoặc lấy lại từ một bản sao lưu. Bản sao được thử mở trước khi dùng.</source><translation>Open a book on this computer, or restore one from a backup. The backup is tried before it is used.</translation></message>
<message><source>Mục lục trợ giúp</source><translation>Contents of the help</translation></message>
<message><source>Mức</source><translation>Level</translation></message>
<message><source>Mức kế tiếp: đạt {0} {1}</source><translation>Next step: {0} {1}</translation></message>
<message><source>Mức đạt</source><translation>Level</translation></message>
<message><source>Ngày</source><translation>Date</translation></message>
<message><source>Người duyệt: {0}</source><translation>Approved by: {0}</translation></message>
<message><source>Nhiều điểm nhất: đạt {0} {1}</source><translation>Most points: {0} {1}</translation></message>
<message><source>Nhập thử</source><translation>Try a result</translation></message>
<message><source>Nhật ký {0} thao tác</source><translation>Journal {0} steps</translation></message>
<message><source>Nhịp đều cần {0}, đang có {1}.</source><translation>An even pace needs {0}; there are {1}.</translation></message>
<message><source>Niêm &amp;phong…</source><translation>&amp;Seal…</translation></message>
<message><source>Niêm phong</source><translation>Sealed</translation></message>
<message><source>Niêm phong gói</source><translation>Seal a package</translation></message>
<message><source>Niêm phong và ghi ra</source><translation>Seal and write out</translation></message>
<message><source>Niêm phong và gửi</source><translation>Seal and send</translation></message>
<message><source>Năm</source><translation>Year</translation></message>
<message><source>Năm {0}</source><translation>Year {0}</translation></message>
<message><source>Nơi lưu</source><translation>Place</translation></message>
<message><source>Nơi lưu sổ</source><translation>Where the book lies</translation></message>
<message><source>Nội dung</source><translation>Content</translation></message>
<message><source>Nội dung trợ giúp</source><translation>Text of the help</translation></message>
<message><source>Nội dung và quy tắc</source><translation>Content and rules</translation></message>
<message><source>Nội dung {0} · thưởng {1}</source><translation>Content {0} · bonus {1}</translation></message>
<message><source>Nội dung, lý do</source><translation>Content, reason</translation></message>
<message><source>Nội dung, tiêu chí</source><translation>Content, criterion</translation></message>
<message><source>Phiên bản</source><translation>Versions</translation></message>
<message><source>Rút lần ghi</source><translation>Withdraw an entry</translation></message>
<message><source>Rút lần ghi này?</source><translation>Withdraw this entry?</translation></message>
<message><source>Rút lần ghi này…</source><translation>Withdraw this entry…</translation></message>
<message><source>Sao lưu {0} giờ trước</source><translation>Backup {0} h ago</translation></message>
<message><source>Sao lưu {0} ngày trước</source><translation>Backup {0} days ago</translation></message>
<message><source>Sao lưu {0} phút trước</source><translation>Backup {0} min ago</translation></message>
<message><source>Số liệu đã sửa sau khi duyệt: ý kiến thủ trưởng duyệt đã được rút lại.</source><translation>Figures changed after approval: the approval was taken back.</translation></message>
<message><source>Số mới được ghi thành bản sửa, số cũ vẫn còn trong nhật ký.</source><translation>New figures are recorded as corrections; the old ones stay in the journal.</translation></message>
<message><source>Sổ &amp;gần đây</source><translation>&amp;Recent books</translation></message>
<message><source>Sổ giao nhận</source><translation>Register</translation></message>
<message><source>Sổ giao nhận ({0})</source><translation>Register ({0})</translation></message>
<message><source>Sổ gần đây</source><translation>Recent books</translation></message>
<message><source>Sổ là một tệp duy nhất trên máy này</source><translation>The book is one file on this computer</translation></message>
<message><source>Sổ này là của đơn vị nào?</source><translation>Whose book is this?</translation></message>
<message><source>Sổ thi đua</source><translation>Emulation book</translation></message>
<message><source>Sổ thi đua, bản {0}</source><translation>Emulation book, version {0}</translation></message>
<message><source>Sửa {0}: {1} → {2}</source><translation>Correct {0}: {1} → {2}</translation></message>
<message><source>Sửa ô {0}, tháng {1}</source><translation>Correct cell {0}, month {1}</translation></message>
<message><source>T&amp;hiết đặt</source><translation>&amp;Settings</translation></message>
<message><source>T&amp;hôi</source><translation>&amp;Cancel</translation></message>
<message><source>T&amp;rợ giúp</source><translation>&amp;Help</translation></message>
<message><source>Thay đổi</source><translation>Changes</translation></message>
<message><source>Thiếu minh chứng</source><translation>Evidence missing</translation></message>
<message><source>Thiếu minh chứng  {0}</source><translation>Evidence missing  {0}</translation></message>
<message><source>Thu gọn danh sách trang</source><translation>Fold the list of pages</translation></message>
<message><source>Thành phần</source><translation>Component</translation></message>
<message><source>Tháng này chưa ghi</source><translation>Not recorded this month</translation></message>
<message><source>Thông báo</source><translation>Notice</translation></message>
<message><source>Thưởng</source><translation>Bonus</translation></message>
<message><source>Thả tệp vào đây hoặc chọn tệp: tệp chỉ được đọc, chưa nhập.</source><translation>Drop files here or choose them: they are only read, not imported.</translation></message>
<message><source>Thả tệp vào đây để kiểm tra. Tệp chỉ được đọc, chưa nhập.</source><translation>Drop files here to check them. They are only read, not imported.</translation></message>
<message><source>Thủ trưởng duyệt</source><translation>Approved</translation></message>
<message><source>Thủ trưởng đơn vị</source><translation>Commander of the unit</translation></message>
<message><source>Thực hiện</source><translation>Result</translation></message>
<message><source>Tiêu chí</source><translation>Criterion</translation></message>
<message><source>Tiêu chí này do người chấm cho điểm, không tính từ kết quả.</source><translation>This criterion is scored by hand, not from a result.</translation></message>
<message><source>Tiến độ</source><translation>Progress</translation></message>
<message><source>Tiến độ các chỉ tiêu</source><translation>Progress of the criteria</translation></message>
<message><source>Tiến độ hiện ở đây khi đơn vị có tên trong khung của khối, cụm.</source><translation>Progress shows here once the unit is named in the bloc's frame.</translation></message>
<message><source>Trang {0}/{1}</source><translation>Page {0}/{1}</translation></message>
<message><source>Trình thủ trưởng</source><translation>Submit</translation></message>
<message><source>Trạng thái</source><translation>State</translation></message>
<message><source>Trạng thái sổ</source><translation>State of the book</translation></message>
<message><source>Trả lời khối trưởng</source><translation>Answer the leader</translation></message>
<message><source>Trợ giúp</source><translation>Help</translation></message>
<message><source>Trừ</source><translation>Deductions</translation></message>
<message><source>Tìm nội dung, đơn vị, văn bản, lệnh…</source><translation>Find content, units, papers, commands…</translation></message>
<message><source>Tìm nội dung, đơn vị, văn bản…   Ctrl+K</source><translation>Find content, units, papers…   Ctrl+K</translation></message>
<message><source>Tìm trong sổ</source><translation>Find in the book</translation></message>
<message><source>Tình trạng</source><translation>State</translation></message>
<message><source>Tạm tính</source><translation>Provisional</translation></message>
<message><source>Tệp</source><translation>File</translation></message>
<message><source>Tệp báo lỗi, không chứa số liệu của đơn vị: {0}</source><translation>Report, without any figures of the unit: {0}</translation></message>
<message><source>Tệp khung</source><translation>Frame file</translation></message>
<message><source>Tệp minh chứng ({0})</source><translation>Evidence ({0})</translation></message>
<message><source>Tệp sổ</source><translation>Book file</translation></message>
<message><source>Tối đa</source><translation>Maximum</translation></message>
<message><source>Tổng</source><translation>Total</translation></message>
<message><source>Tổng tự chấm (tạm tính)</source><translation>Self-scored total (provisional)</translation></message>
<message><source>Tổng điểm cuối {0} · {1}</source><translation>Final total {0} · {1}</translation></message>
<message><source>Tổng điểm, đã quy đổi phần không áp dụng</source><translation>Total, rescaled for what does not apply</translation></message>
<message><source>Từ cần tìm</source><translation>Words to find</translation></message>
<message><source>Tự chấm</source><translation>Self-score</translation></message>
<message><source>Việc đang làm dở không được ghi vào sổ; mọi việc đã báo «Đã lưu» vẫn còn. Nên khởi động lại chương trình rồi làm lại bước vừa rồi.</source><translation>What was being done was not recorded; everything that said “Saved” is there. Start the program again and repeat the last step.</translation></message>
<message><source>Vì sao</source><translation>Why</translation></message>
<message><source>Vì sao: {0}</source><translation>Why: {0}</translation></message>
<message><source>Văn bản</source><translation>Papers</translation></message>
<message><source>Văn bản của kỳ hiện ở đây khi sổ có số liệu để in.</source><translation>The papers of the period show here once the book has figures to print.</translation></message>
<message><source>Văn thư</source><translation>Clerk</translation></message>
<message><source>Vượt hai lần chỉ tiêu</source><translation>More than twice the target</translation></message>
<message><source>Vấn đề cần xử lý</source><translation>What needs attention</translation></message>
<message><source>Xem gói đã gửi</source><translation>See the sent package</translation></message>
<message><source>Xem lại số; không chặn niêm phong</source><translation>Check the figure; does not block sealing</translation></message>
<message><source>Xem thử với một năm mẫu</source><translation>Look around in a sample year</translation></message>
<message><source>Xếp hạng</source><translation>Ranking</translation></message>
<message><source>Xử lý việc còn thiếu</source><translation>Deal with what is missing</translation></message>
<message><source>bản đầu tiên</source><translation>first revision</translation></message>
<message><source>bậc</source><translation>step</translation></message>
<message><source>bỏ {0}</source><translation>{0} removed</translation></message>
<message><source>chưa xếp loại</source><translation>no class</translation></message>
<message><source>chỉ tiêu {0}</source><translation>target {0}</translation></message>
<message><source>chờ đối chiếu</source><translation>waits to be compared</translation></message>
<message><source>chủ trì {0}</source><translation>led by {0}</translation></message>
<message><source>còn thiếu {0}, thêm {1} điểm.</source><translation>{0} more for {1} more points.</translation></message>
<message><source>còn {0} việc phải xử lý trước khi niêm phong</source><translation>{0} things to deal with before sealing</translation></message>
<message><source>cần minh chứng</source><translation>evidence needed</translation></message>
<message><source>hạn {0}</source><translation>due {0}</translation></message>
<message><source>khoá của đơn vị này</source><translation>this unit's own key</translation></message>
<message><source>khác bản {0}: {1} mục</source><translation>differs from revision {0}: {1} items</translation></message>
<message><source>không còn việc chặn niêm phong</source><translation>nothing stands in the way of sealing</translation></message>
<message><source>không đổi bảng điểm</source><translation>scoring table unchanged</translation></message>
<message><source>lý do ghi trong khung</source><translation>reason given in the frame</translation></message>
<message><source>rút</source><translation>withdraw</translation></message>
<message><source>sửa chỉ tiêu của đơn vị</source><translation>targets of units changed</translation></message>
<message><source>sửa {0}</source><translation>{0} changed</translation></message>
<message><source>thiếu</source><translation>missing</translation></message>
<message><source>thêm {0}</source><translation>{0} added</translation></message>
<message><source>tạm tính</source><translation>provisional</translation></message>
<message><source>tối đa {0} điểm</source><translation>at most {0} points</translation></message>
<message><source>{0} (tạm tính)</source><translation>{0} (provisional)</translation></message>
<message><source>{0} / {1}</source><translation>{0} / {1}</translation></message>
<message><source>{0} chưa ghi gì. Để trống thì tính như không có vụ việc nào, và báo cáo ghi rõ đơn vị đã biết.</source><translation>{0}: nothing recorded. Left empty it counts as no incident, and the report says the unit knows.</translation></message>
<message><source>{0} duyệt đúng số liệu đang có. Sửa số liệu sau đó thì ý kiến duyệt được rút lại.</source><translation>{0} approves the figures as they are. Changing them later takes the approval back.</translation></message>
<message><source>{0} kết quả · ↑ ↓ chọn · Enter mở</source><translation>{0} found · ↑ ↓ choose · Enter opens</translation></message>
<message><source>{0} · chốt {1} · {2}</source><translation>{0} · cutoff {1} · {2}</translation></message>
<message><source>{0} · tháng {1} còn {2} chỉ tiêu chưa ghi · chốt {3} · điểm tạm tính</source><translation>{0} · month {1}: {2} criteria not recorded · cutoff {3} · provisional points</translation></message>
<message><source>{0} · tạm tính</source><translation>{0} · provisional</translation></message>
<message><source>{0} · {1}</source><translation>{0} · {1}</translation></message>
<message><source>{0} · đã kết luận</source><translation>{0} · concluded</translation></message>
<message><source>{0} ô ghi bản sửa</source><translation>{0} corrected</translation></message>
<message><source>{0} ô không đọc được</source><translation>{0} not readable</translation></message>
<message><source>{0} ô mới</source><translation>{0} new</translation></message>
<message><source>{0} ô nằm ngoài bảng</source><translation>{0} outside the table</translation></message>
<message><source>{0} điểm</source><translation>{0} points</translation></message>
<message><source>{0} đơn vị, {1} tiêu chí · trưởng năm nay: {2}</source><translation>{0} units, {1} criteria · leading this year: {2}</translation></message>
<message><source>{0}, ngày {1}: {2}. Lần ghi vẫn còn trong nhật ký, không tính điểm nữa.</source><translation>{0}, {1}: {2}. The entry stays in the journal and no longer counts.</translation></message>
<message><source>{0}, năm {1}</source><translation>{0}, year {1}</translation></message>
<message><source>{0}: {1}</source><translation>{0}: {1}</translation></message>
<message><source>± kỳ trước</source><translation>± last period</translation></message>
<message><source>Ô lỗi công thức trong Excel. Xem lại tệp gốc hoặc gõ số.</source><translation>An error cell of Excel. Look at the original or type the figure.</translation></message>
<message><source>Ô này chọn trong: {0}. Nhấn F2 để chọn.</source><translation>Choose one of: {0}. Press F2.</translation></message>
<message><source>Ô đã có nhiều lần ghi: sửa từng lần ở khung Ghi chép.</source><translation>The cell holds several entries: correct each in the panel Entries.</translation></message>
<message><source>Ô để trống phần sửa sẽ bị bỏ qua.</source><translation>Cells left without a correction are skipped.</translation></message>
<message><source>Ý kiến thủ trưởng duyệt</source><translation>The commander's approval</translation></message>
<message><source>ít ↓</source><translation>less ↓</translation></message>
<message><source>ĐVT</source><translation>Unit</translation></message>
<message><source>Đang dựng năm mẫu…</source><translation>Setting up the sample year…</translation></message>
<message><source>Đang kiểm tra sổ…</source><translation>Checking the book…</translation></message>
<message><source>Đi, đến</source><translation>In, out</translation></message>
<message><source>Điểm</source><translation>Points</translation></message>
<message><source>Điểm cuối</source><translation>Final</translation></message>
<message><source>Điểm ngoài khung của tiêu chí, chưa ghi.</source><translation>Points outside the criterion's range; not recorded.</translation></message>
<message><source>Điểm trừ {0}</source><translation>Deductions {0}</translation></message>
<message><source>Điểm tính</source><translation>Computed</translation></message>
<message><source>Điểm tự chấm từ 0 đến {0}. Gõ lại.</source><translation>A self-score lies between 0 and {0}. Type it again.</translation></message>
<message><source>Điểm tự chấm và điểm cuối</source><translation>Self-scored and final points</translation></message>
<message><source>Đã gửi</source><translation>Sent</translation></message>
<message><source>Đã hoàn tác: {0}.</source><translation>Undone: {0}.</translation></message>
<message><source>Đã kiểm tra sổ: nguyên vẹn.</source><translation>The book was checked: it is sound.</translation></message>
<message><source>Đã kết luận</source><translation>Concluded</translation></message>
<message><source>Đã làm lại: {0}.</source><translation>Redone: {0}.</translation></message>
<message><source>Đã lưu {0}</source><translation>Saved {0}</translation></message>
<message><source>Đã niêm phong bản {0}: {1}. Đã đọc lại và khớp, có thể rút USB.</source><translation>Revision {0} sealed: {1}. Read back and right; you may remove the stick.</translation></message>
<message><source>Đã qua {0} / {1} ngày của kỳ.</source><translation>{0} of {1} days of the period have passed.</translation></message>
<message><source>Đã tin dùng khoá của {0}.</source><translation>The key of {0} is trusted now.</translation></message>
<message><source>Đã tính đúng bản {0} của đơn vị.</source><translation>Revision {0} of the unit was counted, as sealed.</translation></message>
<message><source>Đã đọc {0} tệp: {1} mới, {2} đã có, {3} cách ly, {4} từ chối.</source><translation>{0} files read: {1} new, {2} known, {3} held, {4} refused.</translation></message>
<message><source>Đính kèm minh chứng</source><translation>Attach evidence</translation></message>
<message><source>Đó&amp;ng sổ</source><translation>&amp;Close the book</translation></message>
<message><source>Đón&amp;g</source><translation>&amp;Close</translation></message>
<message><source>Đóng</source><translation>Close</translation></message>
<message><source>Đơn vị</source><translation>Unit</translation></message>
<message><source>Đơn vị của tôi</source><translation>My unit</translation></message>
<message><source>Đơn vị của tôi có gói khung</source><translation>My unit has a frame package</translation></message>
<message><source>Đường điểm theo kết quả</source><translation>Points over result</translation></message>
<message><source>Đạt</source><translation>Met</translation></message>
<message><source>Đặt cụm mật khẩu cho khoá của đơn vị</source><translation>A passphrase for the unit's key</translation></message>
<message><source>Để &amp;sau</source><translation>&amp;Later</translation></message>
<message><source>Để trống các nội dung này?</source><translation>Leave these empty?</translation></message>
<message><source>Để trống có chủ ý</source><translation>Left empty on purpose</translation></message>
<message><source>Đối chiếu khoá</source><translation>Compare the key</translation></message>
<message><source>Độ rõ nét</source><translation>Clarity</translation></message>
<message><source>Độ rõ nét ({0})</source><translation>Clarity ({0})</translation></message>
<message><source>Đủ mọi mục.</source><translation>Complete.</translation></message>
<message><source>đang chờ</source><translation>waiting</translation></message>
<message><source>đã có ý kiến duyệt</source><translation>approved</translation></message>
<message><source>đã rút</source><translation>withdrawn</translation></message>
<message><source>đã sửa sau khi trình</source><translation>changed after submission</translation></message>
<message><source>đã sửa sau khi trình, cần trình và duyệt lại</source><translation>changed after submission: submit and approve again</translation></message>
<message><source>đã đối chiếu</source><translation>compared</translation></message>
<message><source>đọc xong {0} tệp, {1} tệp không nhận; chưa nhập gì vào sổ</source><translation>{0} files read, {1} not accepted; nothing imported yet</translation></message>
<message><source>“{0}” chưa đọc được thành số. Ô vẫn như cũ. Gõ lại, ví dụ {1}.</source><translation>“{0}” is not a number. The cell is unchanged. Type it again, e.g. {1}.</translation></message>
<message><source>“{0}” có chữ “{1}”. Ô vẫn như cũ. Gõ lại, ví dụ {2}.</source><translation>“{0}” holds the letters “{1}”. The cell is unchanged. Type it again, e.g. {2}.</translation></message>
<message><source>“{0}” có thể hiểu hai cách. Gõ lại, ví dụ {1} hoặc {2}.</source><translation>“{0}” can be read in two ways. Type it again, e.g. {1} or {2}.</translation></message>
<message><source>○ đến hạn, chưa ghi   KPS không phát sinh   ◥ nhiều lần ghi</source><translation>○ due, not recorded   KPS nothing arose   ◥ several entries</translation></message>
<message><source>✓ Đã lưu {0}</source><translation>✓ Saved {0}</translation></message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_US">
<context><name>Qt</name>
<message><source>OK</source><translation>Đồng ý</translation></message>
<message><source>&amp;OK</source><translation>&amp;Đồng ý</translation></message>
<message><source>Save</source><translation>Lưu</translation></message>
<message><source>&amp;Save</source><translation>&amp;Lưu</translation></message>
<message><source>Save All</source><translation>Lưu tất cả</translation></message>
<message><source>Save As</source><translation>Lưu thành</translation></message>
<message><source>Open</source><translation>Mở</translation></message>
<message><source>&amp;Open</source><translation>&amp;Mở</translation></message>
<message><source>&amp;Yes</source><translation>&amp;Có</translation></message>
<message><source>Yes to &amp;All</source><translation>Có với &amp;tất cả</translation></message>
<message><source>&amp;No</source><translation>&amp;Không</translation></message>
<message><source>N&amp;o to All</source><translation>Khô&amp;ng với tất cả</translation></message>
<message><source>Abort</source><translation>Dừng hẳn</translation></message>
<message><source>Retry</source><translation>Thử lại</translation></message>
<message><source>Ignore</source><translation>Bỏ qua</translation></message>
<message><source>Close</source><translation>Đóng</translation></message>
<message><source>&amp;Close</source><translation>Đón&amp;g</translation></message>
<message><source>Cancel</source><translation>Bỏ</translation></message>
<message><source>&amp;Cancel</source><translation>&amp;Bỏ</translation></message>
<message><source>Discard</source><translation>Không giữ</translation></message>
<message><source>Don't Save</source><translation>Không lưu</translation></message>
<message><source>Help</source><translation>Trợ giúp</translation></message>
<message><source>Apply</source><translation>Áp dụng</translation></message>
<message><source>Reset</source><translation>Đặt lại</translation></message>
<message><source>Restore Defaults</source><translation>Về mặc định</translation></message>
<message><source>&amp;Undo</source><translation>&amp;Hoàn tác</translation></message>
<message><source>&amp;Redo</source><translation>&amp;Làm lại</translation></message>
<message><source>Cu&amp;t</source><translation>C&amp;ắt</translation></message>
<message><source>&amp;Copy</source><translation>&amp;Chép</translation></message>
<message><source>Copy &amp;Link Location</source><translation>Chép địa chỉ &amp;liên kết</translation></message>
<message><source>&amp;Paste</source><translation>&amp;Dán</translation></message>
<message><source>Delete</source><translation>Xoá</translation></message>
<message><source>&amp;Delete</source><translation>&amp;Xoá</translation></message>
<message><source>Select All</source><translation>Chọn tất cả</translation></message>
<message><source>&amp;Select All</source><translation>Chọn &amp;tất cả</translation></message>
<message><source>Clear</source><translation>Xoá trắng</translation></message>
<message><source>&amp;Step up</source><translation>&amp;Tăng</translation></message>
<message><source>Step &amp;down</source><translation>&amp;Giảm</translation></message>
<message><source>Scroll here</source><translation>Cuộn tới đây</translation></message>
<message><source>Left edge</source><translation>Mép trái</translation></message>
<message><source>Right edge</source><translation>Mép phải</translation></message>
<message><source>Top</source><translation>Đầu</translation></message>
<message><source>Bottom</source><translation>Cuối</translation></message>
<message><source>Page left</source><translation>Sang trái một trang</translation></message>
<message><source>Page right</source><translation>Sang phải một trang</translation></message>
<message><source>Page up</source><translation>Lên một trang</translation></message>
<message><source>Page down</source><translation>Xuống một trang</translation></message>
<message><source>Scroll left</source><translation>Cuộn trái</translation></message>
<message><source>Scroll right</source><translation>Cuộn phải</translation></message>
<message><source>Scroll up</source><translation>Cuộn lên</translation></message>
<message><source>Scroll down</source><translation>Cuộn xuống</translation></message>
<message><source>&amp;Look in:</source><translation>&amp;Xem trong:</translation></message>
<message><source>File &amp;name:</source><translation>&amp;Tên tệp:</translation></message>
<message><source>Files of &amp;type:</source><translation>&amp;Loại tệp:</translation></message>
<message><source>Directory:</source><translation>Thư mục:</translation></message>
<message><source>&amp;Choose</source><translation>&amp;Chọn</translation></message>
<message><source>Choose</source><translation>Chọn</translation></message>
<message><source>Back</source><translation>Trở lại</translation></message>
<message><source>Go back</source><translation>Trở lại</translation></message>
<message><source>Forward</source><translation>Tiến tới</translation></message>
<message><source>Go forward</source><translation>Tiến tới</translation></message>
<message><source>Parent Directory</source><translation>Thư mục trên</translation></message>
<message><source>Go to the parent directory</source><translation>Lên thư mục trên</translation></message>
<message><source>Create New Folder</source><translation>Tạo thư mục mới</translation></message>
<message><source>Create a New Folder</source><translation>Tạo một thư mục mới</translation></message>
<message><source>&amp;New Folder</source><translation>Thư mục &amp;mới</translation></message>
<message><source>New Folder</source><translation>Thư mục mới</translation></message>
<message><source>List View</source><translation>Xem danh sách</translation></message>
<message><source>Change to list view mode</source><translation>Chuyển sang xem danh sách</translation></message>
<message><source>Detail View</source><translation>Xem chi tiết</translation></message>
<message><source>Change to detail view mode</source><translation>Chuyển sang xem chi tiết</translation></message>
<message><source>Sidebar</source><translation>Thanh bên</translation></message>
<message><source>List of places and bookmarks</source><translation>Danh sách nơi hay dùng</translation></message>
<message><source>Files</source><translation>Tệp</translation></message>
<message><source>Name</source><translation>Tên</translation></message>
<message><source>Size</source><translation>Kích thước</translation></message>
<message><source>Type</source><translation>Loại</translation></message>
<message><source>Kind</source><translation>Loại</translation></message>
<message><source>Date Modified</source><translation>Ngày sửa</translation></message>
<message><source>Computer</source><translation>Máy tính</translation></message>
<message><source>My Computer</source><translation>Máy tính</translation></message>
<message><source>Drive</source><translation>Ổ đĩa</translation></message>
<message><source>File</source><translation>Tệp</translation></message>
<message><source>File Folder</source><translation>Thư mục</translation></message>
<message><source>Folder</source><translation>Thư mục</translation></message>
<message><source>Shortcut</source><translation>Lối tắt</translation></message>
<message><source>&amp;Rename</source><translation>Đổi &amp;tên</translation></message>
<message><source>Show &amp;hidden files</source><translation>Hiện tệp ẩ&amp;n</translation></message>
<message><source>All Files (*)</source><translation>Mọi tệp (*)</translation></message>
<message><source>Directories</source><translation>Thư mục</translation></message>
<message><source>Find Directory</source><translation>Tìm thư mục</translation></message>
<message><source>Recent Places</source><translation>Nơi gần đây</translation></message>
<message><source>Remove</source><translation>Bỏ</translation></message>
<message><source>%1 already exists.
Do you want to replace it?</source><translation>%1 đã có.
Thay tệp đó?</translation></message>
<message><source>%1
File not found.
Please verify the correct file name was given.</source><translation>%1
Không thấy tệp. Xin xem lại tên tệp.</translation></message>
<message><source>%1
Directory not found.
Please verify the correct directory name was given.</source><translation>%1
Không thấy thư mục. Xin xem lại tên thư mục.</translation></message>
<message><source>%1 bytes</source><translation>%1 byte</translation></message>
<message><source>%1 KiB</source><translation>%1 KiB</translation></message>
<message><source>Print</source><translation>In</translation></message>
<message><source>&amp;Print</source><translation>&amp;In</translation></message>
<message><source>Print to File (PDF)</source><translation>In ra tệp (PDF)</translation></message>
<message><source>Local file</source><translation>Tệp trên máy</translation></message>
<message><source>Write PDF file</source><translation>Ghi tệp PDF</translation></message>
<message><source>&amp;Options &gt;&gt;</source><translation>&amp;Thêm &gt;&gt;</translation></message>
<message><source>&amp;Options &lt;&lt;</source><translation>&amp;Bớt &lt;&lt;</translation></message>
<message><source>&amp;Name:</source><translation>&amp;Tên:</translation></message>
<message><source>P&amp;roperties</source><translation>Th&amp;uộc tính</translation></message>
<message><source>Location:</source><translation>Nơi đặt:</translation></message>
<message><source>Preview</source><translation>Xem trước</translation></message>
<message><source>Type:</source><translation>Loại:</translation></message>
<message><source>Output &amp;file:</source><translation>Ra &amp;tệp:</translation></message>
<message><source>Print range</source><translation>Phần in</translation></message>
<message><source>Print all</source><translation>In tất cả</translation></message>
<message><source>Pages from</source><translation>Từ trang</translation></message>
<message><source>to</source><translation>đến</translation></message>
<message><source>Pages</source><translation>Các trang</translation></message>
<message><source>Current Page</source><translation>Trang này</translation></message>
<message><source>Selection</source><translation>Phần đang chọn</translation></message>
<message><source>Output Settings</source><translation>Thiết đặt bản in</translation></message>
<message><source>Copies:</source><translation>Số bản:</translation></message>
<message><source>Collate</source><translation>Xếp theo bộ</translation></message>
<message><source>Reverse</source><translation>Ngược thứ tự</translation></message>
<message><source>Options</source><translation>Tuỳ chọn</translation></message>
<message><source>Color Mode</source><translation>Màu</translation></message>
<message><source>Color</source><translation>Màu</translation></message>
<message><source>Grayscale</source><translation>Thang xám</translation></message>
<message><source>Duplex Printing</source><translation>In hai mặt</translation></message>
<message><source>None</source><translation>Không</translation></message>
<message><source>Long side</source><translation>Lật cạnh dài</translation></message>
<message><source>Short side</source><translation>Lật cạnh ngắn</translation></message>
<message><source>Page Set:</source><translation>Trang:</translation></message>
<message><source>All Pages</source><translation>Mọi trang</translation></message>
<message><source>Odd Pages</source><translation>Trang lẻ</translation></message>
<message><source>Even Pages</source><translation>Trang chẵn</translation></message>
<message><source>Copies</source><translation>Số bản</translation></message>
<message><source>Page</source><translation>Trang</translation></message>
<message><source>Advanced</source><translation>Nâng cao</translation></message>
<message><source>Printer</source><translation>Máy in</translation></message>
<message><source>Page size:</source><translation>Cỡ giấy:</translation></message>
<message><source>Width:</source><translation>Rộng:</translation></message>
<message><source>Height:</source><translation>Cao:</translation></message>
<message><source>Paper source:</source><translation>Khay giấy:</translation></message>
<message><source>Orientation</source><translation>Hướng giấy</translation></message>
<message><source>Portrait</source><translation>Dọc</translation></message>
<message><source>Landscape</source><translation>Ngang</translation></message>
<message><source>Reverse landscape</source><translation>Ngang ngược</translation></message>
<message><source>Reverse portrait</source><translation>Dọc ngược</translation></message>
<message><source>Margins</source><translation>Lề</translation></message>
<message><source>top margin</source><translation>lề trên</translation></message>
<message><source>left margin</source><translation>lề trái</translation></message>
<message><source>right margin</source><translation>lề phải</translation></message>
<message><source>bottom margin</source><translation>lề dưới</translation></message>
<message><source>Paper</source><translation>Giấy</translation></message>
<message><source>Page Layout</source><translation>Bố trí trang</translation></message>
<message><source>Pages per sheet:</source><translation>Số trang một tờ:</translation></message>
<message><source>Page order:</source><translation>Thứ tự trang:</translation></message>
<message><source>Custom</source><translation>Khác</translation></message>
</context>
</TS>

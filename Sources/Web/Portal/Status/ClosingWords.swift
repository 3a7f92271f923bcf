import Markup
import WebShared
import WorkingTime

/// Until when the papers that were asked for may come.
func closingWords(_ moment: Instant) -> HTML { "Sau \(dateTime(moment)) mà chưa bổ sung, hồ sơ có thể bị đóng." }

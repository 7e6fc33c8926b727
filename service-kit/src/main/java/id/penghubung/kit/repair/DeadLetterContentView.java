package id.penghubung.kit.repair;

import id.penghubung.kit.inbox.DeadLetterContent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter that was opened. Body and reason may contain personal text.
 *
 * @param reason message of the failure, which may quote the event
 * @param headers headers of the record
 * @param acts acts of administrators, newest first, at most 100
 */
@Schema(name = "DeadLetterContent")
public record DeadLetterContentView(
        DeadLetterView deadLetter, String reason, List<HeaderView> headers, BoundedBody body, List<RepairAct> acts) {

    private static final int MAX_HEADERS = 50;
    private static final int MAX_VALUE_LENGTH = 500;

    /** A header of a record; its value is absent if it has none. */
    @Schema(name = "RecordHeader")
    public record HeaderView(String name, @Nullable String value) {}

    static DeadLetterContentView of(DeadLetterContent content, List<RepairAct> acts) {
        List<HeaderView> headers = content.headers().entrySet().stream()
                .limit(MAX_HEADERS)
                .map(header -> new HeaderView(shortened(header.getKey()), shortenedOrNull(header.getValue())))
                .toList();
        return new DeadLetterContentView(
                DeadLetterView.of(content.deadLetter()),
                content.reason(),
                headers,
                BoundedBody.of(content.body()),
                acts);
    }

    private static @Nullable String shortenedOrNull(@Nullable String value) {
        return value == null ? null : shortened(value);
    }

    private static String shortened(String value) {
        return value.substring(0, Math.min(value.length(), MAX_VALUE_LENGTH));
    }
}

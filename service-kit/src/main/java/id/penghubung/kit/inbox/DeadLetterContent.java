package id.penghubung.kit.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Content of a dead letter, which may contain personal text.
 *
 * @param reason message of the failure, which may quote the event
 * @param headers headers of the record by name, in UTF-8; a header without a value is null
 * @param body unchanged body; null if the record has none
 */
public record DeadLetterContent(
        DeadLetter deadLetter, String reason, Map<String, @Nullable String> headers, byte @Nullable [] body) {}

package id.penghubung.kit.runtime;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Distinguishes a full disk from other input and output failures. */
public final class DiskFailures {

    private DiskFailures() {}

    /**
     * Returns true if no space was left on the disk (ENOSPC) or within a quota (EDQUOT). Java only passes on the message
     * of the operating system.
     */
    public static boolean isFull(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof IOException && reportsFull(cause.getMessage()));
    }

    private static boolean reportsFull(@Nullable String message) {
        String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
        return text.contains("no space left on device") || text.contains("disk quota exceeded");
    }
}

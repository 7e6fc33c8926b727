package id.penghubung.kit.runtime;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from other failures of input and output. */
public final class DiskFailures {

    private DiskFailures() {}

    /** Whether there was no room left, on the disk (ENOSPC) or within a quota (EDQUOT). Java passes on the system's words. */
    public static boolean isFull(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof IOException && reportsFull(cause.getMessage()));
    }

    private static boolean reportsFull(@Nullable String message) {
        String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
        return text.contains("no space left on device") || text.contains("disk quota exceeded");
    }
}

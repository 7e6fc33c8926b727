package id.penghubung.focalpoint.directory;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The mail preferences of an agency. Times are in the office's zone.
 *
 * @param digestHour the hour of the daily digest, 0 to 23
 * @param quietFrom the start of the quiet time
 * @param quietUntil the end of the quiet time; on the next day unless it is after {@code quietFrom}
 * @param mailbox the shared mailbox of the agency, for notifications without a personal recipient
 */
public record MailPreferences(
        int digestHour,
        LocalTime quietFrom,
        LocalTime quietUntil,
        @Nullable String mailbox) {}

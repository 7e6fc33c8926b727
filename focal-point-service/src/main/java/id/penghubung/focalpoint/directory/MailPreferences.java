package id.penghubung.focalpoint.directory;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When and where an agency wants to be told, in the office's zone.
 *
 * @param digestHour the hour of the daily digest, 0 to 23
 * @param quietFrom when the quiet time begins; until the next day where that is not after it
 * @param mailbox of the agency as a whole, for what has no person
 */
public record MailPreferences(
        int digestHour,
        LocalTime quietFrom,
        LocalTime quietUntil,
        @Nullable String mailbox) {}

package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.identity.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The meeting and the version to which a step applies.
 *
 * @param ifMatch the header {@code If-Match} as received
 */
record MeetingTarget(UUID meetingId, @Nullable String ifMatch, Caller caller) {}

package id.penghubung.focalpoint.ombudsman.coordination;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The opening of a meeting.
 *
 * @param openedAt time at which the meeting began, not in the future and not before its day; now when absent
 */
@Schema(name = "CoordinationMeetingOpening")
record MeetingOpening(@Nullable Instant openedAt) {}

package id.penghubung.complaints.conversation;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Path and header parameters of each change of a meeting by an account. */
record MeetingHeaders(
        @PathParam("id") UUID id,
        @PathParam("meetingId") UUID meetingId,
        @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {}

package id.penghubung.focalpoint.casework.view;

import id.penghubung.focalpoint.casework.model.InformationRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The open information request of a case.
 *
 * @param replyBy day by which the agency would like the answer, or null
 */
@Schema(name = "CaseInformationRequest")
record InformationRequestView(
        @Schema(required = true) String question,
        @Schema(required = true) Instant requestedAt,
        @Nullable LocalDate replyBy) {

    static @Nullable InformationRequestView of(@Nullable InformationRequest request) {
        return request == null
                ? null
                : new InformationRequestView(request.question(), request.requestedAt(), request.replyBy());
    }
}

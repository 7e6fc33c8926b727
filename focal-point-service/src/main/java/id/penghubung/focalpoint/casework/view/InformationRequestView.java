package id.penghubung.focalpoint.casework.view;

import id.penghubung.focalpoint.casework.model.IfUnanswered;
import id.penghubung.focalpoint.casework.model.InformationRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The open information request of a case.
 *
 * @param replyBy last day for the answer; null in requests of earlier releases
 * @param ifUnanswered what follows without an answer; null in requests of earlier releases, after which the agency goes on
 */
@Schema(name = "CaseInformationRequest")
record InformationRequestView(
        @Schema(required = true) String question,
        @Schema(required = true) Instant requestedAt,
        @Nullable LocalDate replyBy,
        @Nullable IfUnanswered ifUnanswered) {

    static @Nullable InformationRequestView of(@Nullable InformationRequest request) {
        return request == null
                ? null
                : new InformationRequestView(
                        request.question(), request.requestedAt(), request.replyBy(), request.ifUnanswered());
    }
}

package id.penghubung.complaints.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The open information request of an agency.
 *
 * @param replyBy last day for the answer; absent in requests of earlier releases
 * @param ifUnanswered what follows without an answer in time
 */
@Schema(name = "InformationRequest")
public record InformationRequestView(
        String question,
        Instant requestedAt,
        @Nullable LocalDate replyBy,
        @Nullable IfUnanswered ifUnanswered) {

    public static @Nullable InformationRequestView of(Complaint complaint) {
        InformationRequest request = complaint.informationRequest();
        return request == null
                ? null
                : new InformationRequestView(
                        request.text(),
                        request.requestedAt(),
                        request.replyBy(),
                        IfUnanswered.of(request.ifUnanswered()));
    }
}

package id.penghubung.complaints.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The open information request of an agency.
 *
 * @param replyBy the day by which the agency would like an answer, or null
 */
@Schema(name = "InformationRequest")
public record InformationRequestView(
        String question, Instant requestedAt, @Nullable LocalDate replyBy) {

    public static @Nullable InformationRequestView of(Complaint complaint) {
        InformationRequest request = complaint.informationRequest();
        return request == null
                ? null
                : new InformationRequestView(request.text(), request.requestedAt(), request.replyBy());
    }
}

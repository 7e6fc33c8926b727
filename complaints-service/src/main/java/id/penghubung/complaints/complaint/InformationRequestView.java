package id.penghubung.complaints.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the agency waits to be told.
 *
 * @param replyBy the day by which it would like to know, where it named one
 */
@Schema(name = "OpenQuestion")
public record InformationRequestView(
        String question, Instant askedAt, @Nullable LocalDate replyBy) {

    public static @Nullable InformationRequestView of(Complaint complaint) {
        InformationRequest request = complaint.informationRequest();
        return request == null ? null : new InformationRequestView(request.text(), request.askedAt(), request.replyBy());
    }
}

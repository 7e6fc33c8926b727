package id.penghubung.quality.forums.forum;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Time in which the public proposes and comments online.
 *
 * @param opensAt first instant
 * @param closesAt end; a proposal at this instant is too late
 */
@Schema(name = "OnlineConsultation")
public record OnlineConsultation(
        @NotNull Instant opensAt, @NotNull Instant closesAt) {

    boolean includes(Instant time) {
        return !time.isBefore(opensAt) && time.isBefore(closesAt);
    }
}

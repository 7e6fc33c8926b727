package id.penghubung.focalpoint.ombudsman.settlements;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task of an agency, as agreed in a settlement meeting.
 *
 * @param person the person who is to do it, by name or function
 * @param dueOn the last day, unless it is due in hours
 * @param actionId the action by which it is followed up
 */
@Embeddable
@Schema(name = "Commitment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Commitment(
        @Schema(required = true) String agencyCode,
        @Nullable String person,
        @Schema(required = true) String task,
        @Nullable LocalDate dueOn,
        @Nullable Integer dueInHours,
        @Schema(required = true) UUID actionId) {}

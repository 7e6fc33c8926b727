package id.penghubung.routing.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A routing decision of the coordinator or the regional secretary.
 *
 * @param agencyCode the agency that must answer
 * @param reason the reason for the choice, visible to the agency and the reporter
 * @param supportingAgencies codes of up to five other agencies that answer the responsible one; absent if it works alone
 */
@Schema(name = "TriageDecision")
public record TriageDecisionRequest(
        @NotBlank @Size(max = 64) String agencyCode,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Size(max = 5) List<@NotBlank @Size(max = 64) String> supportingAgencies) {

    /** Returns the codes of the supporting agencies as they were sent. */
    List<String> supporting() {
        return supportingAgencies == null
                ? List.of()
                : supportingAgencies.stream().map(String::strip).toList();
    }
}

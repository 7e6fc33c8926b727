package id.penghubung.routing.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A routing decision of the coordinator or the regional secretary.
 *
 * @param agencyCode the agency that must answer
 * @param reason the reason for the choice, visible to the agency and the reporter
 */
@Schema(name = "TriageDecision")
public record TriageDecisionRequest(
        @NotBlank @Size(max = 64) String agencyCode,
        @NotBlank @Size(max = 1000) String reason) {}

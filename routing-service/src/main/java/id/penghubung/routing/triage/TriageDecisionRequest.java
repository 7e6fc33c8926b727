package id.penghubung.routing.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the coordinator decides.
 *
 * @param agencyCode the agency that is to answer
 * @param reason why this one; the agency and the reporter read it
 */
@Schema(name = "TriageDecision")
public record TriageDecisionRequest(
        @NotBlank @Size(max = 64) String agencyCode,
        @NotBlank @Size(max = 1000) String reason) {}

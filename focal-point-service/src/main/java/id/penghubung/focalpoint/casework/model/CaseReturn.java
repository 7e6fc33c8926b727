package id.penghubung.focalpoint.casework.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The return of a complaint to triage.
 *
 * @param reason the reason why the agency is not responsible
 * @param suggestedAgencyCode the agency that is responsible in the opinion of this one
 * @param resolutionDueAt last second in which an answer is in time, whichever agency gives it
 */
public record CaseReturn(String reason, @Nullable String suggestedAgencyCode, Instant resolutionDueAt) {}

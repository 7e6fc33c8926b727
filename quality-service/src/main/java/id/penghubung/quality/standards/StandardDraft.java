package id.penghubung.quality.standards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a standard, for a consultation about it.
 *
 * @param agencyCode agency of the unit at present
 * @param version counts the changes of the draft
 */
@Schema(name = "StandardDraft")
public record StandardDraft(
        @Schema(required = true) String serviceCode,
        @Schema(required = true) String serviceName,
        @Schema(required = true) String unitCode,
        @Schema(required = true) String agencyCode,
        @Schema(required = true) int number,
        @Schema(required = true) StandardState state,
        @Schema(required = true) StandardComponents components,
        @Schema(required = true) long version) {}

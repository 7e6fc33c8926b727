package id.penghubung.routing.directory;

import id.penghubung.events.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A warning about an agency that may be chosen but cannot answer at present, or whose deputy or head answers.
 *
 * @param code the reason
 * @param agencyCode the agency
 * @param text the warning in both languages
 */
@Schema(name = "RoutingWarning")
public record RoutingWarning(
        @Schema(required = true) Code code,
        @Schema(required = true) String agencyCode,
        @Schema(required = true) LocalizedText text) {

    /** The reason of a warning. */
    @Schema(name = "RoutingWarningCode")
    public enum Code {
        /** Nobody answers for the agency at present: no focal point, deputy or head. */
        UNANSWERED_AGENCY,
        /** The deputy or the head answers for the agency, because no focal point is active. */
        NO_FOCAL_POINT
    }

    /** Returns the warnings about an agency; none if a focal point answers for it, or the directory does not say. */
    public static List<RoutingWarning> about(Agency agency) {
        if (!agency.answered()) {
            return List.of(new RoutingWarning(
                    Code.UNANSWERED_AGENCY,
                    agency.code(),
                    new LocalizedText(
                            "Di %s sedang tidak ada pejabat penghubung, pengganti, atau pimpinan yang bertugas."
                                    .formatted(agency.name()),
                            "No focal point, deputy or head answers for %s at present.".formatted(agency.name()))));
        }
        Substitute substitute = agency.substitute();
        return substitute == null
                ? List.of()
                : List.of(new RoutingWarning(
                        Code.NO_FOCAL_POINT, agency.code(), substitute.sentenceAbout(agency.name())));
    }
}

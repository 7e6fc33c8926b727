package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.rules.Obstacle;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A warning about an agency that may be chosen but cannot answer at present.
 *
 * @param code the reason, {@code UNANSWERED_AGENCY}
 * @param agencyCode the agency
 * @param text the warning in both languages
 */
@Schema(name = "RoutingWarning")
public record RoutingWarning(
        @Schema(required = true) Obstacle code,
        @Schema(required = true) String agencyCode,
        @Schema(required = true) LocalizedText text) {

    /** Returns the warnings about an agency that the coordinator or the regional secretary chooses; none if somebody answers for it. */
    static List<RoutingWarning> about(Agency agency) {
        return agency.answered() ? List.of() : List.of(unanswered(agency));
    }

    static RoutingWarning unanswered(Agency agency) {
        return new RoutingWarning(
                Obstacle.UNANSWERED_AGENCY,
                agency.code(),
                new LocalizedText(
                        "Di %s sedang tidak ada pejabat penghubung, pengganti, atau pimpinan yang bertugas."
                                .formatted(agency.name()),
                        "No focal point, deputy or head answers for %s at present.".formatted(agency.name())));
    }
}

package id.penghubung.routing.history;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A past decision as it is sent: a line of NDJSON, or a row of CSV with these names as columns.
 *
 * @param text title and text of the complaint, up to 10,000 characters
 * @param category code of the category, if it is known
 * @param district code of the district, if it is known
 * @param agency code of the agency that answered
 * @param decidedAt time of the decision
 */
@Schema(
        name = "RoutingHistoryLine",
        requiredProperties = {"text", "agency", "decidedAt"})
public record HistoryLine(
        @Nullable String text,
        @Nullable String category,
        @Nullable String district,
        @Nullable String agency,
        @Nullable Instant decidedAt) {}

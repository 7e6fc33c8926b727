package id.penghubung.complaints.complaint;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.complaints.filter.FilterParameters;
import id.penghubung.events.ComplaintKind;
import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a request for the list of complaints, as they were sent. */
class ComplaintFilterQuery {

    @RestQuery
    @Parameter(description = "Status", schema = @Schema(implementation = ComplaintStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(description = "Kind", schema = @Schema(implementation = ComplaintKind.class))
    @Nullable
    String kind;

    @RestQuery
    @Parameter(description = "Code of a category")
    @Nullable
    String category;

    @RestQuery
    @Parameter(description = "Code of a district")
    @Nullable
    String district;

    @RestQuery
    @Parameter(description = "Code of the agency that has the complaint now")
    @Nullable
    String agency;

    @RestQuery
    @Parameter(description = "Channel of arrival", schema = @Schema(implementation = ArrivalChannel.class))
    @Nullable
    String channel;

    @RestQuery
    @Parameter(description = "Code of a service in the catalogue that the complaint names")
    @Nullable
    String service;

    @RestQuery
    @Parameter(
            description = "First day of submission, in the zone of the office",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable
    String submittedFrom;

    @RestQuery
    @Parameter(
            description = "Last day of submission, in the zone of the office",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable
    String submittedTo;

    @RestQuery
    @Parameter(
            description =
                    "Words that title, description or address must all have, also with another ending or a typing error; 2 to 200 characters, of which the first eight words count")
    @Nullable
    String text;

    @RestQuery
    @Parameter(description = "Latitude and longitude in degrees, separated by a comma, such as -0.42,116.98")
    @Nullable
    String near;

    @RestQuery
    @Parameter(description = "Greatest distance from near in metres, 1 to 50000; default 1000")
    @Nullable
    String radiusMetres;

    @RestQuery
    @Parameter(
            description =
                    "West, south, east and north in degrees, separated by commas, as in GeoJSON; at most five degrees wide and high")
    @Nullable
    String bbox;

    /** @throws ProblemException 400 with all errors in the parameters */
    ComplaintFilter read(Catalogue catalogue, ZoneId zone) {
        FilterParameters parameters = new FilterParameters(catalogue);
        LocalDate from = parameters.date("submittedFrom", submittedFrom);
        LocalDate to = parameters.date("submittedTo", submittedTo);
        parameters.refuseReversed("submittedTo", from, to);
        ComplaintFilter filter = new ComplaintFilter(
                parameters.constant("status", ComplaintStatus.class, status),
                parameters.constant("kind", ComplaintKind.class, kind),
                parameters.category("category", category),
                parameters.district("district", district),
                parameters.code("agency", agency),
                parameters.constant("channel", ArrivalChannel.class, channel),
                parameters.code("service", service),
                from == null ? null : startOf(from, zone),
                to == null ? null : startOf(to.plusDays(1), zone),
                parameters.words("text", text),
                parameters.area(near, radiusMetres, bbox));
        parameters.check();
        return filter;
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}

package id.penghubung.complaints.complaint;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.complaints.filter.FilterParameters;
import id.penghubung.complaints.filter.ListFilterQuery;
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
class ComplaintFilterQuery extends ListFilterQuery {

    @RestQuery
    @Parameter(description = "Status", schema = @Schema(implementation = ComplaintStatus.class))
    @Nullable
    String status;

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
            description =
                    "Words that title, description or address must all have, also with another ending or a typing error; 2 to 200 characters, of which the first eight words count")
    @Nullable
    String text;

    @RestQuery
    @Parameter(description = "Greatest distance from near in metres, 1 to 50000; default 1000")
    @Nullable
    String radiusMetres;

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

package id.penghubung.complaints.publication;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.filter.FilterParameters;
import id.penghubung.complaints.filter.ListFilterQuery;
import id.penghubung.events.ComplaintKind;
import id.penghubung.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a request for the list of public complaints, as they were sent. */
class PublicFilterQuery extends ListFilterQuery {

    @RestQuery
    @Parameter(description = "Status", schema = @Schema(implementation = ComplaintStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(
            description =
                    "Words that title or text must all have, also with another ending or a typing error; 2 to 200 characters, of which the first eight words count")
    @Nullable
    String text;

    @RestQuery
    @Parameter(description = "Greatest distance of the rounded position from near in metres, 1 to 50000; default 1000")
    @Nullable
    String radiusMetres;

    /** @throws ProblemException 400 with all errors in the parameters */
    PublicFilter read(Catalogue catalogue) {
        FilterParameters parameters = new FilterParameters(catalogue);
        PublicFilter filter = new PublicFilter(
                parameters.category("category", category),
                parameters.district("district", district),
                parameters.code("agency", agency),
                parameters.constant("status", ComplaintStatus.class, status),
                parameters.constant("kind", ComplaintKind.class, kind),
                parameters.date("submittedFrom", submittedFrom),
                parameters.date("submittedTo", submittedTo),
                parameters.words("text", text),
                parameters.area(near, radiusMetres, bbox));
        parameters.refuseReversed("submittedTo", filter.submittedFrom(), filter.submittedTo());
        parameters.check();
        return filter;
    }
}

package id.penghubung.complaints.review;

import id.penghubung.complaints.complaint.ReviewComplaints;
import id.penghubung.complaints.complaint.UnverifiedComplaint;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of the coordinator's work list of complaints to verify. */
@Path("/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class VerificationListResource {

    private final ReviewComplaints reviewComplaints;

    VerificationListResource(ReviewComplaints reviewComplaints) {
        this.reviewComplaints = reviewComplaints;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "listVerifications",
            summary = "List the complaints that wait for verification, due soonest first",
            description =
                    "Also complaints that a rule has sent to an agency at once. A complaint whose due date is not known yet has the place of its submission.")
    public Page<VerificationView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        int size = PageSize.of(limit);
        return Page.of(
                reviewComplaints.unverified(Cursor.read(cursor, 2), size),
                size,
                (UnverifiedComplaint complaint) -> Cursor.at(complaint.position(), complaint.id()),
                VerificationView::of);
    }
}

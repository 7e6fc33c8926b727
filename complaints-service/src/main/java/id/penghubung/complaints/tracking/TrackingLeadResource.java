package id.penghubung.complaints.tracking;

import id.penghubung.complaints.duplicates.LeadView;
import id.penghubung.kit.runtime.UncachedResponse;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** HTTP API of the lead of a merged complaint, for reporters without an account. */
@Path("/v1/tracking/{trackingNumber}/lead")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracking")
class TrackingLeadResource {

    private final TrackLead trackLead;
    private final HttpServerRequest request;

    TrackingLeadResource(TrackLead trackLead, HttpServerRequest request) {
        this.trackLead = trackLead;
        this.request = request;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getLeadByCode",
            summary = "Get the progress of the lead of a merged complaint with the access code",
            description =
                    "Status, agency and steps of the lead into which the complaint was merged, without its text. 404 if it is not merged. The access code is that of the merged complaint.")
    public RestResponse<LeadView> lead(@BeanParam TrackingHeaders headers) {
        return UncachedResponse.of(trackLead.read(headers.credentials(request)));
    }
}

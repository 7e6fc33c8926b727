package id.penghubung.routing.history;

import id.penghubung.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** HTTP API to load past decisions. */
@Path("/v1/routing-history")
@Tag(name = "Routing history")
class RoutingHistoryResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);

    private final HistoryLoading loading;

    RoutingHistoryResource(HistoryLoading loading) {
        this.loading = loading;
    }

    /** Runs on a virtual thread, because it waits for the lines. No worker thread is blocked meanwhile. */
    @POST
    @RunOnVirtualThread
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Consumes({NDJSON, CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "loadRoutingHistory",
            summary = "Load past decisions for the training of suggestions",
            description =
                    "One JSON object in each line, or CSV in UTF-8 whose first row names the columns, 50 at most in 4096 bytes. A body may have 10 MB; send more in several requests, as many as are needed. The lines are stored while they arrive, each content once: a file may be sent again as a whole. A line with an error does not stop the others; the first 100 errors are named by line. If no line is a past decision, the answer is 400.")
    @RequestBody(
            required = true,
            description = "Past decisions; for NDJSON, this is the form of one line.",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = HistoryLine.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of the lines",
            content = @Content(schema = @Schema(implementation = HistoryReport.class)))
    public HistoryReport load(@Context HttpHeaders headers, InputStream body) throws IOException {
        MediaType type = headers.getMediaType();
        return type != null && type.isCompatible(CSV_TYPE) ? loading.loadCsv(body) : loading.loadNdjson(body);
    }
}

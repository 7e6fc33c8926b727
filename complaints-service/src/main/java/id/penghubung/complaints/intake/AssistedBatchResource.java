package id.penghubung.complaints.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** HTTP API of batches of the assisted intake, from villages that were offline. */
@Path(AssistedBatchResource.PATH)
@Tag(name = "Complaints")
class AssistedBatchResource {

    static final String PATH = "/v1/complaints/assisted/batch";

    private static final String NDJSON = "application/x-ndjson";

    private final KeyInBatch keyInBatch;
    private final ObjectMapper json;
    private final Caller caller;

    AssistedBatchResource(KeyInBatch keyInBatch, ObjectMapper json, Caller caller) {
        this.keyInBatch = keyInBatch;
        this.json = json;
        this.caller = caller;
    }

    /** Runs on a virtual thread, because it waits for the lines. No worker thread is blocked meanwhile. */
    @POST
    @RunOnVirtualThread
    @RolesAllowed({Roles.COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR})
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            operationId = "keyInComplaints",
            summary = "Key in a batch of complaints for reporters",
            description =
                    "For villages that were offline: one JSON object in each line, up to 500 lines of 64 KB and 8 MB in all. Each line takes effect for itself; the response has one line for each, with the receipt and the access code of the reporter, or a problem with pointers into the line. The batch may be sent again as a whole: a `clientId` is keyed in once for each officer. Within a day its line gets the same receipt; later one without the access code, and with status 200.")
    @RequestBody(
            required = true,
            description = "Lines that are JSON objects; this is the form of one line.",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchLine.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each line, in their order; this is the form of one line",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchLineResult.class)))
    public Response keyIn(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages, InputStream lines)
            throws IOException {
        List<BatchLineResult> results = keyInBatch.keyIn(lines, caller, new KeyInBatch.Request(PATH, languages));
        StringBuilder body = new StringBuilder();
        for (BatchLineResult result : results) {
            body.append(written(result)).append('\n');
        }
        return Response.ok(body.toString(), NDJSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private String written(BatchLineResult result) throws JsonProcessingException {
        return json.writeValueAsString(result);
    }
}

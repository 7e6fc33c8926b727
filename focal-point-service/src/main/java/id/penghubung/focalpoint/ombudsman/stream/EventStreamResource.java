package id.penghubung.focalpoint.ombudsman.stream;

import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Endpoint for the live events of matters. */
@Path("/v1/ombudsman/events")
@Tag(name = "Ombudsman")
class EventStreamResource {

    private static final String EXAMPLE = """
            retry: 3000
            event: ready
            id: 1744-1c0de5a7
            data: {"tokenEndsAt":"2026-05-04T02:20:00Z"}

            id: 1745-9f3a01bc
            data: {"id":"0198b3c6-2b10-7c20-9d30-5e6f9f3a01bc","type":"id.penghubung.matter.moved.v1","matterId":"0198b3c4-7c15-7d0e-9b5e-1f2a3b4c5d6e","time":"2026-05-04T02:15:31Z","data":{"matterId":"0198b3c4-7c15-7d0e-9b5e-1f2a3b4c5d6e","agencyCodes":["dpu"],"fromStage":"EXAMINATION","toStage":"EXAMINATION_REPORT","movedOn":"2026-05-04","movedAt":"2026-05-04T02:15:31Z"}}

            : heartbeat
            id: 1745-9f3a01bc

            """;

    private final EventStreams streams;
    private final AgencyStructure structure;
    private final Caller caller;

    EventStreamResource(EventStreams streams, AgencyStructure structure, Caller caller) {
        this.streams = streams;
        this.structure = structure;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "streamMatterEvents",
            summary = "Receive the events of matters as they happen",
            description = "Server-sent events, each with the data of the event on `penghubung.ombudsman.v1`. The caller"
                    + " receives the events of matters that they may see at that moment, an agency with its own"
                    + " part. `ready` begins the stream; `reset` says that events are missing before it, so that"
                    + " the lists must be read again; `token-end` is sent before the stream closes because the"
                    + " token ends. A comment every 15 seconds shows that the stream is open.")
    @APIResponse(
            responseCode = "200",
            description = "The stream, which stays open until the token ends",
            headers = {
                @Header(name = "Cache-Control", description = "`no-store`", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "X-Accel-Buffering",
                        description = "`no`: proxies pass each event at once",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "default",
                                            summary = "The start and one event",
                                            value = EXAMPLE)))
    @APIResponse(
            responseCode = "403",
            description = "The role may not read matters, or the account belongs to no agency")
    @APIResponse(responseCode = "429", description = "The account has too many open streams")
    @APIResponse(responseCode = "503", description = "The service has too many open streams")
    public Response stream(
            @Parameter(
                            description =
                                    "`id` of the last event that was received, to continue after it; without it the"
                                            + " stream starts now. An event is kept for three days")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Parameter(hidden = true) @Context RoutingContext http) {
        EventStream stream = streams.open(MatterViewer.of(caller, structure), caller.expiresAt(), lastEventId);
        // Also if the response fails before it begins, or is to a HEAD request.
        http.addEndHandler(over -> stream.release());
        return Response.ok(stream)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }
}

package id.penghubung.kit.repair;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of the parked events of a service. All services have it under their names. */
@Path("/v1/{service}/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repair")
class ParkedEventResource {

    private final ParkedEventRepair repair;
    private final ServiceName name;
    private final Caller caller;

    ParkedEventResource(ParkedEventRepair repair, ServiceName name, Caller caller) {
        this.repair = repair;
        this.name = name;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "listParkedEvents",
            summary = "List the parked events of a service, oldest first",
            description =
                    "Events that the service could not publish because Kafka rejected them, such as those that are too large, without their bodies. Later events of the same key wait for them.")
    public Page<ParkedEventView> list(
            @Parameter(description = DeadLetterResource.SERVICE) @RestPath String service,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        name.require(service);
        return repair.page(Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{eventId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "openParkedEvent",
            summary = "Open a parked event",
            description =
                    "With the beginning of its body (64 KiB) and what was done about it. The body may contain what people wrote: the opening is recorded with the account.")
    public ParkedEventContentView open(
            @Parameter(description = DeadLetterResource.SERVICE) @RestPath String service, @RestPath UUID eventId) {
        name.require(service);
        return repair.open(eventId, caller.account());
    }

    @POST
    @Path("/{eventId}/redelivery")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "redeliverParkedEvent",
            summary = "Publish a parked event again",
            description =
                    "The relay sends it before the later events of its key. Correct the cause first, such as the size limit of the topic. If Kafka rejects it again, it is parked again.")
    @APIResponse(responseCode = "200", description = "The event as it was parked")
    public ParkedEventView redeliver(
            @Parameter(description = DeadLetterResource.SERVICE) @RestPath String service,
            @RestPath UUID eventId,
            @NotNull @Valid RepairRequest request) {
        name.require(service);
        return repair.redeliver(eventId, caller.account(), request.reason().strip());
    }

    @POST
    @Path("/{eventId}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "dismissParkedEvent",
            summary = "Dismiss a parked event",
            description =
                    "The event is never published, and later events of its key are. The reason is recorded, and a copy is kept for 14 days (`penghubung.outbox.retention`).")
    @APIResponse(responseCode = "200", description = "The event as it was parked")
    public ParkedEventView dismiss(
            @Parameter(description = DeadLetterResource.SERVICE) @RestPath String service,
            @RestPath UUID eventId,
            @NotNull @Valid RepairRequest request) {
        name.require(service);
        return repair.dismiss(eventId, caller.account(), request.reason().strip());
    }
}

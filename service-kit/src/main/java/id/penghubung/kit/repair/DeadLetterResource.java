package id.penghubung.kit.repair;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.inbox.DeadLetterState;
import id.penghubung.kit.openapi.ProblemTypes;
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

/** HTTP API of the dead letters of a service. All services have it under their names. */
@Path("/v1/{service}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repair")
class DeadLetterResource {

    /** Description of the path parameter, for the OpenAPI document. */
    static final String SERVICE = "Name of the service, as in the name of its topic of dead letters";

    private final DeadLetterRepair repair;
    private final ServiceName name;
    private final Caller caller;

    DeadLetterResource(DeadLetterRepair repair, ServiceName name, Caller caller) {
        this.repair = repair;
        this.name = name;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "listDeadLetters",
            summary = "List the dead letters of a service, newest first",
            description =
                    "Events that a consumer of the service could not apply, without body and without anything that people wrote. By default those that wait for a decision. They are kept for 90 days (`penghubung.inbox.dead-letter-retention`).")
    public Page<DeadLetterView> list(
            @Parameter(description = SERVICE) @RestPath String service,
            @Parameter(description = "State; default WAITING") @RestQuery @Nullable DeadLetterState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        name.require(service);
        return repair.page(state == null ? DeadLetterState.WAITING : state, Cursor.read(cursor, 2), PageSize.of(limit));
    }

    @GET
    @Path("/{deadLetterId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "openDeadLetter",
            summary = "Open a dead letter",
            description =
                    "With its headers, the beginning of its body (64 KiB), the message of the failure and what was done about it. The body may contain what people wrote: the opening is recorded with the account.")
    public DeadLetterContentView open(
            @Parameter(description = SERVICE) @RestPath String service, @RestPath UUID deadLetterId) {
        name.require(service);
        return repair.open(deadLetterId, caller.account());
    }

    @POST
    @Path("/{deadLetterId}/redelivery")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "redeliverDeadLetter",
            summary = "Send a dead letter again",
            description =
                    "Applies the event as its consumer would, through the inbox: an event that was applied before has no second effect. Nor has one about something that has ended since; `acts.result` says so. Correct the cause first. If it still cannot be applied, it waits on.")
    @ProblemTypes({"dead-letter-ended", "redelivery-failed"})
    @APIResponse(responseCode = "200", description = "The dead letter, which is redelivered")
    @APIResponse(responseCode = "409", description = "It was decided about already, or still cannot be applied")
    public DeadLetterView redeliver(
            @Parameter(description = SERVICE) @RestPath String service,
            @RestPath UUID deadLetterId,
            @NotNull @Valid RepairRequest request) {
        name.require(service);
        return repair.redeliver(deadLetterId, caller.account(), request.reason().strip());
    }

    @POST
    @Path("/{deadLetterId}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "dismissDeadLetter",
            summary = "Dismiss a dead letter",
            description = "The event is not applied. The reason is recorded.")
    @ProblemTypes("dead-letter-ended")
    @APIResponse(responseCode = "200", description = "The dead letter, which is dismissed")
    @APIResponse(responseCode = "409", description = "It was decided about already")
    public DeadLetterView dismiss(
            @Parameter(description = SERVICE) @RestPath String service,
            @RestPath UUID deadLetterId,
            @NotNull @Valid RepairRequest request) {
        name.require(service);
        return repair.dismiss(deadLetterId, caller.account(), request.reason().strip());
    }
}

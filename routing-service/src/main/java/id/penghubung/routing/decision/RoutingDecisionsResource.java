package id.penghubung.routing.decision;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.problem.CommonProblem;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why a complaint is where it is. */
@Path("/v1/routing-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routing decisions", description = "Which agency is responsible for a complaint, and why.")
public class RoutingDecisionsResource {

    private final DecisionHistory history;
    private final Caller caller;

    RoutingDecisionsResource(DecisionHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.COORDINATOR,
        Roles.INSPECTOR,
        Roles.ADMIN,
        Roles.OMBUDSMAN,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD
    })
    @Operation(
            operationId = "listRoutingDecisions",
            summary = "The decisions about a complaint, newest first",
            description = "Officers of an agency see what was sent to their own agency.")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    @APIResponse(
            responseCode = "400",
            description = "complaintId is missing or is no UUID, or the page is out of range")
    @APIResponse(responseCode = "403", description = "Not a role that may see decisions")
    public Page<DecisionView> list(
            @Parameter(description = "The complaint", required = true) @QueryParam("complaintId") @Nullable
                    String complaintId,
            @Parameter(description = "Items on a page, 1 to 100; 20 if absent") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        return Page.of(
                history.of(complaint(complaintId), visibleAgency(), Cursor.read(cursor, 2), size),
                size,
                decision -> Cursor.at(decision.decidedAt(), decision.id()),
                decision -> decision);
    }

    /** The agency whose mail alone the caller may read; nothing for those who oversee all. */
    private Optional<String> visibleAgency() {
        if (caller.hasAnyRole(Roles.COORDINATOR, Roles.INSPECTOR, Roles.ADMIN, Roles.OMBUDSMAN)) {
            return Optional.empty();
        }
        return Optional.of(caller.agency()
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.FORBIDDEN,
                        "Akun Anda belum terikat pada sebuah instansi. Hubungi administrator.",
                        "Your account is not bound to an agency. Ask the administrator.")));
    }

    private static UUID complaint(@Nullable String complaintId) {
        if (complaintId == null || complaintId.isBlank()) {
            throw invalid("wajib diisi", "is required");
        }
        try {
            return UUID.fromString(complaintId);
        } catch (IllegalArgumentException notAUuid) {
            throw invalid("harus UUID", "must be a UUID");
        }
    }

    private static ProblemException invalid(String id, String en) {
        return ProblemException.invalid(new FieldError("?complaintId", Text.of(id, en)));
    }
}

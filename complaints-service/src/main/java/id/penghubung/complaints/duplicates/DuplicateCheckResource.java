package id.penghubung.complaints.duplicates;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.UncachedResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSets;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** HTTP API to look for complaints about the same matter before a submission, open to everybody. */
@Path("/v1/duplicate-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class DuplicateCheckResource {

    private final CheckDuplicates checkDuplicates;
    private final Caller caller;

    DuplicateCheckResource(CheckDuplicates checkDuplicates, Caller caller) {
        this.checkDuplicates = checkDuplicates;
        this.caller = caller;
    }

    /** @throws ProblemException 400 for an unknown category or district */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "checkDuplicates",
            summary = "Look for open public complaints about the same matter",
            description =
                    "For a draft, before it is submitted: complaints near it, similar in words, of the same category, the most similar first, each with the reasons. Only complaints that a coordinator has cleared for the public are shown, by their public number; id and tracking number only to the reporter and to staff who see the complaint. Nothing of the draft is stored, and a complaint may be submitted whatever is found.")
    @SecurityRequirementsSets({@SecurityRequirementsSet, @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
    })
    public RestResponse<DuplicateListView> check(@NotNull @Valid DuplicateCheckRequest request) {
        return UncachedResponse.of(checkDuplicates.check(request, TrackingAccess.of(caller)));
    }
}

package id.penghubung.quality.forums.proposals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Proposals that participants made in the session.
 *
 * @param proposals 1 to 100, in their order
 */
@Schema(name = "ForumSessionProposals")
record SessionProposalsRequest(@NotEmpty @Size(max = 100) List<@Valid @NotNull ProposalRequest> proposals) {}

package id.penghubung.quality.forums.proposals;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Receipt of a proposal. The proposal appears to everybody with the answer of the provider. */
@Schema(name = "ForumProposalReceipt")
record ProposalReceiptView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant receivedAt) {}

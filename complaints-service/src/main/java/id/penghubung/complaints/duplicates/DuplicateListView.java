package id.penghubung.complaints.duplicates;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Result of a check.
 *
 * @param items complaints that may be about the same matter, the most similar first
 * @param complete false if the check took too long; submit the complaint then as if nothing had been found
 */
@Schema(name = "PossibleDuplicates")
record DuplicateListView(
        @Schema(required = true) List<DuplicateView> items,
        @Schema(required = true) boolean complete) {}

package id.penghubung.focalpoint.ombudsman.matters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of the list of matters, besides the visibility scope. A null condition accepts every matter.
 *
 * @param agency code of an agency concerned
 * @param agenda the agenda part of a number
 * @param open true for matters that are not closed, false for the others
 * @param after the last matter of the page before
 */
record MatterFilter(
        @Nullable MatterStage stage,
        @Nullable String agency,
        @Nullable String agenda,
        @Nullable AccessType accessType,
        @Nullable Boolean open,
        @Nullable UUID after) {

    static final MatterFilter NONE = new MatterFilter(null, null, null, null, null, null);
}

package id.penghubung.routing.decision;

import java.util.UUID;

/**
 * The end of a complaint whose submission has not been applied.
 *
 * @param round the last round without effect, of a merging; otherwise 0
 */
record Ending(UUID complaintId, Kind kind, int round) {

    /** Kind of an ending. */
    enum Kind {
        WITHDRAWN("the complaint was withdrawn"),
        ARCHIVED("the complaint was archived"),
        ERASED("the complaint was erased"),
        MERGED("the complaint is merged into another one"),
        /** The merging was undone: the complaint is decided about, in a later round. */
        UNMERGED("the complaint is not merged any more"),
        /** Not an end: the coordinator verified or corrected the complaint, and decides about it. */
        CLASSIFIED("the coordinator has classified the complaint");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }

        /** Returns why a submission that is applied later has no effect. */
        String reason() {
            return reason;
        }
    }
}

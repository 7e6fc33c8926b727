package id.penghubung.quality.forums.forum;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of a forum, in the order of its life (PermenPANRB 16/2017: before, during and after the session). */
@Schema(name = "ForumState")
public enum ForumState {
    PREPARATION,
    /** Announced to the public, which may propose online until the consultation ends. */
    ANNOUNCED,
    /** The session was held; its minutes are written, proposals are answered, agreements are noted. */
    HELD,
    /** The official record (<i>berita acara</i>) is signed; agreements do not change any more. */
    RECORDED,
    /** Everybody can read what came of it; agreements are followed up. */
    PUBLISHED,
    CLOSED;

    public boolean isBefore(ForumState other) {
        return compareTo(other) < 0;
    }
}

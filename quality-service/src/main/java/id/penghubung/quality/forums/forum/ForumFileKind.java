package id.penghubung.quality.forums.forum;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file of a forum shows. */
@Schema(name = "ForumFileKind")
public enum ForumFileKind {
    /** The signed official record (<i>berita acara</i>). */
    RECORD,
    /** The attendance list with names and signatures. */
    ATTENDANCE_LIST,
    MINUTES
}

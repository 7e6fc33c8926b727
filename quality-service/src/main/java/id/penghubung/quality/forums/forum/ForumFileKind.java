package id.penghubung.quality.forums.forum;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Content of a file of a forum. */
@Schema(name = "ForumFileKind")
public enum ForumFileKind {
    /** The signed official record (<i>berita acara</i>). */
    RECORD,
    /** The attendance list with names and signatures. */
    ATTENDANCE_LIST,
    MINUTES
}

package id.penghubung.focalpoint.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a thing in the directory. */
@Schema(name = "DirectoryAction")
enum ChangeAction {
    ADDED,
    CHANGED,
    REMOVED
}

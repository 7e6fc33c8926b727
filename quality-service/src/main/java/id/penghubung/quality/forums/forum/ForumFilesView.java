package id.penghubung.quality.forums.forum;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All files of a forum. */
@Schema(name = "ForumFiles")
record ForumFilesView(@Schema(required = true) List<ForumFile> items) {}

package id.penghubung.focalpoint.attachments;

import java.nio.file.Path;

/** A file with its bytes. */
public record AttachedContent(AttachmentView about, Path bytes) {}
